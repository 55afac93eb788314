import { type ComponentPlan, NONE } from "../backend/plan.ts";
import type { CellsPlan } from "./compile-cells.ts";
import { componentNames, expanded } from "./names.ts";
import type { Condition, Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

type Crash = NonNullable<Model["services"][string]["crash"]>;

/** What a component is in and how it fails by itself. */
interface Facts {
  readonly place: string | undefined;
  readonly crash: Crash | undefined;
}

/** All single places that some names stand for; things are dealt round them. */
const placesOf = ({ domains }: Model, names: string | readonly string[] | undefined): string[] =>
  [names ?? []].flat().flatMap((name) => (name in domains ? expanded(name, domains[name].count) : [name]));

const factsFor = (
  model: Model,
  count: number,
  names: string | readonly string[] | undefined,
  crash: Crash | undefined,
): Facts[] => {
  const places = placesOf(model, names);
  return Array.from({ length: count }, (_, index) => ({ place: places[index % places.length], crash }));
};

/** For each component, in the order of `componentNames`. */
const factsOf = (model: Model): Facts[] => [
  ...Object.values(model.domains).flatMap(({ count, crash, in: outer }) =>
    factsFor(model, count, outer, crash),
  ),
  ...Object.values(model.networks).flatMap(({ routers }) =>
    Object.values(routers).flatMap(({ in: place, crash }) => factsFor(model, 1, place, crash)),
  ),
  ...Object.values(model.services).flatMap(({ servers, in: places, crash }) =>
    factsFor(model, servers, places, crash),
  ),
];

const lifeOf = (crash: Crash | undefined, name: string, shop: Workshop): ComponentPlan["life"] =>
  crash === undefined
    ? null
    : {
        life: shop.draw(crash.life, `${name}/crash`),
        repair: shop.draw(crash.repair, `${name}/repair`),
        crew: crash.crew === undefined ? NONE : shop.crews.indexOf(crash.crew),
      };

/** All names in a condition. */
const namesIn = (condition: Condition | undefined): string[] => {
  if (condition === undefined) return [];
  if (typeof condition === "string") return [condition];
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : condition.of;
  return parts.flatMap(namesIn);
};

/** Makes the components of a plan, and tells where each name stands. */
export const compileComponents = (
  model: Model,
  cells: CellsPlan,
  shop: Workshop,
): { readonly components: readonly ComponentPlan[]; readonly placeOf: (name: string) => number } => {
  const names = componentNames(model);
  const facts = factsOf(model);
  const places = new Map(names.map(({ name }, place) => [name, place]));
  const conditional = new Set(namesIn(model.up));
  const takes: number[][] = names.map((_, component) => [component]);
  facts.forEach(({ place }, component) => {
    for (let outer = place; outer !== undefined; outer = facts[places.get(outer)!].place)
      takes[places.get(outer)!].push(component);
  });
  const components = names.map(({ name, kind }, component) => ({
    name,
    kind,
    life: lifeOf(facts[component].crash, name, shop),
    takes: Int32Array.from(takes[component]),
    matters: kind !== "domain" || conditional.has(name),
    group: cells.groupOf[component],
    cell: cells.cellOf[component],
  }));
  return { components, placeOf: (name) => places.get(name) ?? NONE };
};
