import { createFault, type FaultChoice } from "../backend/faults/family.ts";
import type { Aim, Strike } from "../backend/faults/fault.ts";
import type { FaultInstance, FaultPlan, Schedule } from "../backend/faults/plan.ts";
import type { LifePlan } from "../backend/lives/plan.ts";
import { isSameEffect } from "../backend/modes/effects.ts";
import type { Effect } from "../backend/modes/mode.ts";
import { NONE } from "../backend/plan.ts";
import { createLaw } from "../distributions/family.ts";
import type { CellsPlan } from "./compile-cells.ts";
import type { ComponentsPlan } from "./compile-components.ts";
import { memberNames, placesOf } from "./names.ts";
import type { Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

/** The faults of a plan, and the ways in which they come. */
export interface FaultsPlan {
  readonly faults: readonly FaultPlan[];
  readonly instances: readonly FaultInstance[];
  readonly spreads: Int32Array;
}

/** Occurrences of a schedule that may be under way at one time, at most. */
const MOST_LANES = 64;

/** The names of the single things that a name stands for: servers of a service, routers of a network, places; or itself. */
export const singles = (model: Model, name: string): readonly string[] => {
  if (name in model.services) return memberNames(model, name);
  if (name in model.networks) return Object.keys(model.networks[name].routers);
  return placesOf(model, name);
};

type Components = Pick<ComponentsPlan, "components" | "lives" | "livesOf">;

/** Each server and router of some things: a place or overlay stands for all that are in it or need it. */
const eachOf = (
  names: readonly string[],
  model: Model,
  { components }: Components,
  placeOf: (name: string) => number,
): number[] => {
  const found = new Set<number>();
  for (const name of names) {
    const isService = name in model.services;
    for (const place of singles(model, name).map(placeOf)) {
      const { kind, takes } = components[place];
      if (kind !== "domain" || isService) found.add(place);
      else for (const part of takes) if (components[part].kind !== "domain") found.add(part);
    }
  }
  return [...found].sort((a, b) => a - b);
};

const aimedAt = (
  aim: Aim,
  model: Model,
  parts: Components,
  placeOf: (name: string) => number,
): Int32Array => {
  if (aim.at === "target") return Int32Array.of(placeOf(aim.name));
  if (aim.at === "among") return Int32Array.from(eachOf(aim.names, model, parts, placeOf));
  return new Int32Array();
};

/** The crews that a fault takes away, by name. */
const crewsAway = (aim: Aim, { crews }: Model): readonly string[] =>
  aim.at === "people" ? (aim.crews ?? Object.keys(crews)) : [];

/** The crews that faults of a model take away, by name. */
export const everAway = (model: Model): ReadonlySet<string> =>
  new Set(Object.values(model.faults).flatMap((chosen) => crewsAway(createFault(chosen).aim, model)));

/** The first life of a component that can end in an effect, and that end; NONE where there is none. */
const endIn = (
  { lives, livesOf }: Components,
  component: number,
  effect: Effect,
): [life: number, end: number] => {
  for (const life of livesOf[component]) {
    const end = lives[life].ends.findIndex((one) => isSameEffect(one.effect, effect));
    if (end >= 0) return [life, end];
  }
  return [NONE, NONE];
};

const planOf = (
  model: Model,
  [name, chosen]: [string, FaultChoice],
  { parts, cells, placeOf }: { parts: Components; cells: CellsPlan; placeOf: (name: string) => number },
): FaultPlan => {
  const { strike, aim } = createFault(chosen);
  const components = aimedAt(aim, model, parts, placeOf);
  const crewPlaces = Object.keys(model.crews);
  const found = Array.from(components, (component) =>
    strike.do === "hit" ? endIn(parts, component, strike.effect) : [NONE, NONE],
  );
  return {
    name,
    strike,
    components,
    lives: Int32Array.from(found, ([life]) => life),
    ends: Int32Array.from(found, ([, end]) => end),
    isNamed: aim.at === "target",
    cells: Int32Array.from(aim.at === "cluster" ? cells.cellsOf(aim.name) : []),
    crews: Int32Array.from(crewsAway(aim, model), (crew) => crewPlaces.indexOf(crew)),
    takesCalled: aim.at === "people" && aim.onCall && model.people !== undefined,
  };
};

/** How many occurrences may be under way together, so that the next one is never kept waiting by an earlier one. */
const lanesOf = ({ schedule, lasts }: FaultChoice): number => {
  if (schedule === undefined) return 0;
  if (lasts === undefined) return 1;
  const law = createLaw(lasts);
  const longest = law.quantile(1);
  const length = longest < Number.POSITIVE_INFINITY ? longest : law.quantile(1 - 1e-6);
  return Math.min(MOST_LANES, 1 + Math.floor(length / schedule.every));
};

/** How a fault comes: its chance, each scripted time, and its schedule in as many lanes as may overlap. */
const comings = (
  name: string,
  chosen: FaultChoice,
): { id: string; at: number | null; schedule: Schedule | null; isByChance: boolean }[] => {
  const { every, at, schedule } = chosen;
  const lanes = lanesOf(chosen);
  return [
    ...(every === undefined ? [] : [{ id: name, at: null, schedule: null, isByChance: true }]),
    ...at.map((time, index) => ({
      id: `${name}/script-${index + 1}`,
      at: time,
      schedule: null,
      isByChance: false,
    })),
    ...Array.from({ length: lanes }, (_, lane) => ({
      id: lanes === 1 ? `${name}/schedule` : `${name}/schedule-${lane + 1}`,
      at: null,
      schedule: {
        offset: schedule!.offset,
        every: schedule!.every,
        times: schedule!.times ?? Number.POSITIVE_INFINITY,
        first: lane,
        stride: lanes,
      },
      isByChance: false,
    })),
  ];
};

const isPicked = (strike: Strike, components: number): boolean =>
  strike.do === "hit" && strike.pick < components;

const isChanced = (strike: Strike): boolean =>
  (strike.do === "hit" && strike.lethality < 1) || (strike.do === "change" && strike.fails < 1);

/** Makes the faults of a plan: for each the one by chance, then those by script, then those on a schedule. */
export const compileFaults = (
  model: Model,
  cells: CellsPlan,
  parts: Components,
  { shop, placeOf }: { shop: Workshop; placeOf: (name: string) => number },
): FaultsPlan => {
  const choices = Object.entries(model.faults);
  const faults = choices.map((choice) => planOf(model, choice, { parts, cells, placeOf }));
  const spreads: number[] = [];
  const instances: FaultInstance[] = [];
  let first = 0;
  choices.forEach(([name, chosen], fault) => {
    const { strike, components } = faults[fault];
    const { every, lasts } = chosen;
    const { spread, ...lengths } = createFault(chosen).lengths;
    const names = Array.from(components, (component) => parts.components[component].name);
    for (const { id, at, schedule, isByChance } of comings(name, chosen)) {
      const uniforms = (isNeeded: boolean, purpose: string) =>
        Int32Array.from(isNeeded ? names : [], (one) => shop.streams.uniform(`${id}/${one}${purpose}`));
      instances.push({
        fault,
        at,
        schedule,
        every: isByChance && every !== undefined ? shop.draw(every, `${name}/every`) : null,
        lasts: lasts === undefined ? null : shop.draw(lasts, `${id}/lasts`),
        first,
        picks: uniforms(isPicked(strike, components.length), "/pick"),
        hits: uniforms(isChanced(strike), ""),
        spread: spread === undefined ? [] : names.map((one) => shop.draw(spread, `${id}/${one}/spread`)),
        firstHit: spreads.length,
        lengths: Object.fromEntries(
          Object.entries(lengths).map(([purpose, law]) => [purpose, shop.draw(law, `${id}/${purpose}`)]),
        ),
        notices: strike.do === "change" ? shop.streams.uniform(`${id}/notices`) : NONE,
      });
      if (spread !== undefined) for (const _ of components) spreads.push(instances.length - 1);
      first += components.length;
    }
  });
  return { faults, instances, spreads: Int32Array.from(spreads) };
};

/** Every share that anything slows components down to, each once, rising. */
export const slowsOf = (lives: readonly LifePlan[], faults: readonly FaultPlan[]): Float64Array => {
  const found = new Set<number>();
  const note = (effect: Effect): void => {
    if (effect.do === "slow") found.add(effect.to);
  };
  for (const { ends } of lives) for (const { effect } of ends) note(effect);
  for (const { strike } of faults) if (strike.do === "hit" || strike.do === "change") note(strike.effect);
  return Float64Array.from(found).sort();
};
