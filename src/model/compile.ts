import { createProfile } from "../backend/demand/family.ts";
import { STOPS } from "../backend/lives/pace.ts";
import { NONE, type Plan } from "../backend/plan.ts";
import type { Condition } from "../base/condition.ts";
import { type CellsPlan, compileCells } from "./compile-cells.ts";
import { compileShocks } from "./compile-common-cause.ts";
import { type ComponentDraft, type ComponentsPlan, compileComponents } from "./compile-components.ts";
import { compileFailover } from "./compile-failover.ts";
import { compileFaults, slowsOf } from "./compile-faults.ts";
import { GatesDraft, sharePartsOf } from "./compile-gates.ts";
import type { GroupDraft } from "./compile-groups.ts";
import { compileMessages } from "./compile-messages.ts";
import { compileCrews, compilePeople } from "./compile-people.ts";
import { compilePhones } from "./compile-phones.ts";
import { ranksOf } from "./compile-ranks.ts";
import { compileResources } from "./compile-resources.ts";
import type { Model } from "./schema.ts";
import { Workshop } from "./workshop.ts";

/** The condition of a model: all services and networks where none is written. */
const conditionOf = ({ up, services, networks }: Model): Condition =>
  up ?? { all: [...Object.keys(services), ...Object.keys(networks)] };

/** How much is served; with phones that follows from their connections, and nothing is to be watched. */
const servingOf = (model: Model, cells: CellsPlan, draft: GatesDraft): Plan["serving"] => {
  if (model.phones !== undefined) return { by: "share", parts: [] };
  if (model.share !== undefined) return { by: "share", parts: sharePartsOf(model.share, cells) };
  return { by: "gate", gate: draft.add(conditionOf(model)) };
};

// Written out field by field: there are thousands of them, and copying with a spread costs ten times as much.
const fedComponent = (
  { name, kind, lives, takes, matters, group, cell }: ComponentDraft,
  feeds: Int32Array,
): Plan["components"][number] => ({ name, kind, lives, takes, feeds, matters, group, cell });

const joinedGroup = (
  { name, members, dormant, carries, enoughFor, rule, switching, service, cells }: GroupDraft,
  { feeds, rank, paced, tools }: { feeds: Int32Array; rank: number; paced: boolean; tools: number },
): Plan["groups"][number] => ({
  name,
  members,
  feeds,
  rank,
  paced,
  dormant,
  carries,
  enoughFor,
  rule,
  switching: switching === null || switching.tools === tools ? switching : { ...switching, tools },
  service,
  cells,
});

/** Whether the pace of any member's life can change. */
const isAnyPaced = (members: Int32Array, { lives, livesOf }: ComponentsPlan): boolean => {
  for (const member of members)
    for (const life of livesOf[member]) {
      const { load, overloaded, stops } = lives[life];
      if (load !== null || overloaded !== null || stops !== 0) return true;
    }
  return false;
};

/** What hangs together through conditions: gates, what feeds them, ranks, and how much is served. */
const joined = (model: Model, cells: CellsPlan, parts: ComponentsPlan, placeOf: (name: string) => number) => {
  const draft = new GatesDraft(cells, placeOf);
  for (const { condition, components } of parts.needs) draft.add(condition, components);
  const serving = servingOf(model, cells, draft);
  const tools = cells.groups.map(({ needs }) => draft.addOnce(needs));
  const phonesTools = draft.addOnce(model.failover?.needs ?? null);
  const ranks = ranksOf(parts.components, cells.groups, draft);
  const [fromComponent, fromGroup, fromCell] = [
    draft.feeds("component"),
    draft.feeds("group"),
    draft.feeds("cell"),
  ];
  const plan = {
    serving,
    gates: draft.plan(ranks.gate, tools),
    components: parts.components.map((component, index) => fedComponent(component, fromComponent(index))),
    cells: cells.cells.map((cell, index) => ({ ...cell, feeds: fromCell(index) })),
    groups: cells.groups.map((group, index) =>
      joinedGroup(group, {
        feeds: fromGroup(index),
        rank: ranks.group(index),
        paced: group.dormant !== 1 || isAnyPaced(group.members, parts),
        tools: tools[index],
      }),
    ),
  };
  return { plan, phonesTools };
};

/** Whether anything ever loses its copy of the data. */
const isAnythingLost = ({ lives }: ComponentsPlan, faults: Plan["faults"]): boolean =>
  lives.some(({ ends }) => ends.some(({ effect }) => effect.do === "lose")) ||
  faults.some(({ strike }) => "effect" in strike && (strike.effect as { do: string }).do === "lose");

/** Makes the plan of a checked model. */
export const compile = (model: Model): Plan => {
  const shop = new Workshop(model);
  const places = new Map(shop.names.map(({ name }, place) => [name, place]));
  const placeOf = (name: string): number => places.get(name) ?? NONE;
  const cells = compileCells(model, places, shop);
  const parts = compileComponents(model, cells, places, shop);
  const { faults, instances, spreads } = compileFaults(model, cells, parts, { shop, placeOf });
  const { plan, phonesTools } = joined(model, cells, parts, placeOf);
  return {
    ...plan,
    lives: parts.lives,
    clocks: parts.clocks,
    anyHidden: parts.anyHidden,
    stopWhenDown: Int32Array.from(
      parts.lives.flatMap(({ stops }, life) => ((stops & STOPS.down) === 0 ? [] : [life])),
    ),
    slows: slowsOf(parts.lives, faults),
    shocks: compileShocks(model, cells, parts, shop),
    ...compileCrews(model, parts.lives, placeOf, shop),
    seats: cells.seats,
    anyOverload: parts.lives.some(({ overloaded }) => overloaded !== null),
    anyLoss: isAnythingLost(parts, faults),
    services: cells.services,
    backlogs: cells.backlogs,
    phones: compilePhones(model, cells.pools),
    demand: model.demand === undefined ? null : createProfile(model.demand, model.clock.starts),
    ...compileMessages(model),
    ...compileResources(model, cells.cells, cells.services),
    faults,
    instances,
    spreads,
    failover: compileFailover(model, cells.pools, phonesTools, shop),
    people: compilePeople(model, cells.cells, shop),
    laws: shop.laws,
    streams: shop.streams,
  };
};
