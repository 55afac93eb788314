import { type ComponentPlan, NONE } from "../backend/plan.ts";
import { type Condition, namesIn } from "../base/condition.ts";
import { hasAlikeMembers } from "./compile-alike.ts";
import type { CellsPlan } from "./compile-cells.ts";
import { ownFailings } from "./compile-common-cause.ts";
import type { LivesPlan } from "./compile-lives.ts";
import { LivesDraft } from "./compile-lives.ts";
import type { Failing } from "./failure-schema.ts";
import { placesOf } from "./names.ts";
import { placementOf } from "./placement.ts";
import type { Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

/** What a component is in, what it needs and how it fails by itself. */
interface Facts {
  readonly place: string | undefined;
  readonly needs: Condition | undefined;
  readonly failing: Failing;
  readonly pool: string | null;
}

/** Components as far as they are known before there are gates. */
export type ComponentDraft = Omit<ComponentPlan, "feeds">;

/** The components of a plan. */
export interface ComponentsPlan extends LivesPlan {
  readonly components: readonly ComponentDraft[];
  /** Conditions that are more than other components taking them along, each with the components that need it. */
  readonly needs: readonly { readonly condition: Condition; readonly components: readonly number[] }[];
}

/** The parts of a need that must all hold. */
const conjuncts = (needs: Condition | undefined): readonly Condition[] => {
  if (needs === undefined) return [];
  if (typeof needs === "object" && "all" in needs) return needs.all.flatMap(conjuncts);
  return [needs];
};

const factsFor = (
  model: Model,
  thing: Failing & { in?: string | readonly string[] | undefined; needs?: Condition | undefined },
  {
    count,
    pool = null,
    dealt,
  }: { count: number; pool?: string | null; dealt?: readonly string[] | undefined },
): Facts[] => {
  const places = dealt ?? placesOf(model, thing.in);
  return Array.from({ length: count }, (_, index) => ({
    place: places[index % places.length],
    needs: thing.needs,
    failing: thing,
    pool,
  }));
};

/** For each component, in the order of `componentNames`. */
const factsOf = (model: Model): Facts[] => {
  const placed = placementOf(model).placesOf;
  return [
    ...Object.values(model.domains).flatMap((domain) => factsFor(model, domain, { count: domain.count })),
    ...Object.values(model.networks).flatMap(({ routers }) =>
      Object.values(routers).flatMap((router) => factsFor(model, router, { count: 1 })),
    ),
    ...Object.entries(model.services).flatMap(([name, service]) =>
      factsFor(model, service, {
        count: service.servers,
        dealt: placed.get(name),
        pool: service.clocks === "pooled" ? name : null,
      }),
    ),
  ];
};

/** Where each component stands, in the order of `componentNames`; undefined for what stands nowhere in particular. */
export const standingPlaces = (model: Model): readonly (string | undefined)[] =>
  factsOf(model).map(({ place }) => place);

/** What takes each component along directly: its place, and single components that it cannot do without. */
const carriersOf = (facts: readonly Facts[], places: ReadonlyMap<string, number>): number[][] =>
  facts.map(({ place, needs }) => [
    ...(place === undefined ? [] : [places.get(place)!]),
    ...conjuncts(needs).flatMap((part) => {
      const component = typeof part === "string" ? places.get(part) : undefined;
      return component === undefined ? [] : [component];
    }),
  ]);

/** Everything that takes a component along, directly or through others; the nearest first. Most are in one place only. */
const allCarriers = (carriers: readonly number[][], component: number): readonly number[] => {
  const [only, ...others] = carriers[component];
  if (only === undefined) return carriers[component];
  if (others.length === 0 && carriers[only].length === 0) return carriers[component];
  const found = new Set<number>();
  const queue = [...carriers[component]];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...carriers[next]);
  }
  return [...found];
};

/** The needs that only a gate can watch, once for all that share them. */
const gatedNeeds = (
  facts: readonly Facts[],
  places: ReadonlyMap<string, number>,
): ComponentsPlan["needs"] => {
  const byNeed = new Map<Condition, { condition: Condition; components: number[] }>();
  facts.forEach(({ needs }, component) => {
    if (needs === undefined) return;
    const known = byNeed.get(needs);
    if (known !== undefined) {
      known.components.push(component);
      return;
    }
    const rest = conjuncts(needs).filter((part) => typeof part !== "string" || !places.has(part));
    byNeed.set(needs, { condition: { all: rest }, components: [component] });
  });
  return [...byNeed.values()].filter(({ condition }) => conjuncts(condition).length > 0);
};

const peersOf = ({ groups, groupOf }: CellsPlan, component: number): number[] =>
  groupOf[component] === NONE
    ? []
    : [...groups[groupOf[component]].members].filter((member) => member !== component);

/** Makes the components of a plan and their lives. `places` tells where each name stands. */
export const compileComponents = (
  model: Model,
  cells: CellsPlan,
  places: ReadonlyMap<string, number>,
  shop: Workshop,
): ComponentsPlan => {
  const { names } = shop;
  const facts = factsOf(model);
  const conditional = new Set(namesIn(model.up));
  const carriers = carriersOf(facts, places);
  const takes: number[][] = names.map((_, component) => [component]);
  const isAlike = (service: string): boolean =>
    hasAlikeMembers(
      model,
      service,
      cells,
      new Set(facts.flatMap(({ pool, place }) => (pool === service ? [place] : []))),
    );
  const ownFailing = ownFailings(model, cells);
  const lives = new LivesDraft(shop, (name) => places.get(name) ?? NONE, isAlike);
  names.forEach(({ name }, component) => {
    const outer = allCarriers(carriers, component);
    for (const one of outer) takes[one].push(component);
    const { failing, pool } = facts[component];
    lives.add({
      name,
      failing: ownFailing(component, failing),
      pool,
      peers: () => peersOf(cells, component),
      places: () => outer.flatMap((one) => [names[one].name, names[one].path.at(-1)!]),
    });
  });
  const plan = lives.plan();
  const needed = new Set(facts.flatMap(({ needs }) => namesIn(needs)));
  return {
    ...plan,
    needs: gatedNeeds(facts, places),
    components: names.map(({ name, kind }, component) => ({
      name,
      kind,
      lives: new Int32Array(plan.livesOf[component]),
      takes: new Int32Array(takes[component]),
      matters:
        kind !== "domain" || conditional.has(name) || needed.has(name) || cells.groupOf[component] !== NONE,
      group: cells.groupOf[component],
      cell: cells.cellOf[component],
    })),
  };
};
