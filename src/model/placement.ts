import { createScheme, schemeOf, unitOf } from "../backend/redundancy/family.ts";
import { memberCount, memberNames, placesOf } from "./names.ts";
import { type Place, PlaceTree, placeOfKind, type Wishes } from "./place-tree.ts";
import type { Model } from "./schema.ts";

type Service = Model["services"][string];

/** A rule of placement that cannot be met. */
export interface BrokenRule {
  readonly path: readonly string[];
  readonly message: string;
}

/** Where the servers of services with rules stand. */
export interface Placement {
  /** By service, the place of each server; only of services that have rules and servers of their own. */
  readonly placesOf: ReadonlyMap<string, readonly string[]>;
  readonly broken: readonly BrokenRule[];
}

/** Servers that the rules look at together: their first place among the service's members, and how many they are. */
interface Unit {
  readonly name: string;
  readonly first: number;
  readonly size: number;
}

/** So many things dealt out as evenly as can be, in whole units; what is left over goes to the first ones. */
export const deal = (things: number, among: number, unit: number): number[] => {
  const units = Math.floor(things / unit);
  return Array.from(
    { length: among },
    (_, index) => unit * (Math.floor(units / among) + (index < units % among ? 1 : 0)),
  );
};

/** Whether a service says how its members are to be placed. */
export const hasRules = ({ apart, spread, away }: Service): boolean =>
  apart !== undefined || spread !== undefined || away !== undefined;

/** Where each single place is, as the plan deals them. */
export const outerPlaces = (model: Model): Map<string, Place> => {
  const places = new Map<string, Place>();
  for (const [name, { kind, in: outer }] of Object.entries(model.domains)) {
    const outers = placesOf(model, outer);
    placesOf(model, name).forEach((one, index) => {
      places.set(one, { kind, in: outers[index % outers.length] });
    });
  }
  return places;
};

const cellsOf = ({ clusters }: Model, service: string): number =>
  Object.values(clusters).find(({ services }) => services.includes(service))?.cells ?? 1;

/** The groups of a service; where they are of one server each, all servers of a cell together. */
const unitsOf = (model: Model, name: string): Unit[] => {
  const { scheme } = model.services[name];
  const cells = cellsOf(model, name);
  const units: Unit[] = [];
  let first = 0;
  for (const members of deal(memberCount(model, name), cells, unitOf(scheme))) {
    if (schemeOf(scheme).misfit(scheme, members, cells) !== null) return [];
    const { groupSize } = createScheme(scheme, members, cells);
    const size = groupSize === 1 ? members : groupSize;
    for (let start = 0; size > 0 && start < members; start += size)
      units.push({
        name: `${name}-${first + start + 1}-to-${first + start + size}`,
        first: first + start,
        size,
      });
    first += members;
  }
  return units;
};

/** The rule that a group breaks by standing in these places, or null. */
const brokenBy = (
  { apart, spread }: Service,
  { name, size }: Unit,
  places: readonly (string | undefined)[],
  tree: PlaceTree,
): { rule: "apart" | "spread"; message: string } | null => {
  if (apart !== undefined && (places.includes(undefined) || tree.distinct(places, apart) < size)) {
    const message = `${name} cannot be kept apart: ${size} members need as many places of kind ${apart}, and there are ${tree.count(apart)}`;
    return { rule: "apart", message };
  }
  if (spread === undefined || tree.distinct(places, spread.over) >= spread.atLeast) return null;
  const { over, atLeast } = spread;
  const message =
    size < atLeast
      ? `${name} has only ${size} members, and they cannot be in ${atLeast} places of kind ${over}`
      : `${name} cannot be spread over ${atLeast} places of kind ${over}: there are ${tree.count(over)}`;
  return { rule: "spread", message };
};

/** Whether a service may use a place: none of a kind that holds servers of a service it is to be away from. */
const allowedFor = (
  model: Model,
  name: string,
  known: ReadonlyMap<string, Place>,
  dealt: ReadonlyMap<string, readonly string[]>,
): ((place: string) => boolean) => {
  const taken = [...dealt].flatMap(([other, places]) =>
    [
      { from: other, away: model.services[name].away },
      { from: name, away: model.services[other].away },
    ].flatMap(({ from, away }) => {
      if (away?.from !== from) return [];
      return [
        { over: away.over, held: new Set(places.map((place) => placeOfKind(place, away.over, known))) },
      ];
    }),
  );
  return (place) =>
    taken.every(({ over, held }) => {
      const outer = placeOfKind(place, over, known);
      return outer === undefined || !held.has(outer);
    });
};

/** The order in which services are placed: the one that another is to be away from before that. */
const inOrder = ({ services }: Model): string[] => {
  const order = new Set<string>();
  const add = (name: string, waiting: ReadonlySet<string>): void => {
    if (order.has(name) || waiting.has(name) || !(name in services)) return;
    const other = services[name].away?.from;
    if (other !== undefined) add(other, new Set([...waiting, name]));
    order.add(name);
  };
  for (const name of Object.keys(services)) add(name, new Set());
  return [...order];
};

/** Complaints about places that are in no place of a kind that a rule speaks of. */
const outside = (service: Service, path: readonly string[], tree: PlaceTree): BrokenRule[] => {
  const rules = [
    ["apart", service.apart],
    ["spread", service.spread?.over],
    ["away", service.away?.over],
  ] as const;
  return rules.flatMap(([rule, kind]) => {
    const stray = kind === undefined ? undefined : tree.outsideOf(kind);
    if (stray === undefined) return [];
    return [{ path: [...path, rule], message: `${stray} is in no place of kind ${kind}` }];
  });
};

const placeOne = (
  model: Model,
  name: string,
  known: ReadonlyMap<string, Place>,
  dealt: ReadonlyMap<string, readonly string[]>,
): { readonly places: string[]; readonly broken: readonly BrokenRule[] } => {
  const service = model.services[name];
  const path = ["services", name];
  const own = service.of.length > 0 ? memberNames(model, name) : placesOf(model, service.in);
  const whole = new PlaceTree(own, known);
  const strays =
    own.length === 0
      ? [{ path, message: `${name} has rules of placement, but no places` }]
      : outside(service, path, whole);
  if (strays.length > 0) return { places: [], broken: strays };
  const free = own.filter(allowedFor(model, name, known, dealt));
  if (free.length < own.length && (service.of.length > 0 || free.length === 0))
    return { places: [], broken: [awayBroken(path, service, whole)] };
  const tree = new PlaceTree(free, known);
  const wishes: Wishes = { apart: service.apart, spread: service.spread?.over };
  const units = unitsOf(model, name);
  const places: (string | undefined)[] = units.flatMap(({ first, size }) =>
    service.of.length > 0 ? own.slice(first, first + size) : tree.pick(size, wishes),
  );
  for (const unit of units) {
    const broken = brokenBy(service, unit, places.slice(unit.first, unit.first + unit.size), tree);
    if (broken === null) continue;
    const message = free.length === own.length ? broken.message : `${broken.message} away from others`;
    return { places: [], broken: [{ path: [...path, broken.rule], message }] };
  }
  return { places: places as string[], broken: [] };
};

const awayBroken = (path: readonly string[], { away }: Service, tree: PlaceTree): BrokenRule => ({
  path: away === undefined ? path : [...path, "away"],
  message:
    away === undefined
      ? "another service is to be away from it, and holds every place that it could use"
      : `it cannot be away from ${away.from}, which is in every one of its ${tree.count(away.over)} places of kind ${away.over}`,
});

/**
 * Deals the servers of all services that have rules to their places, and tells which rules cannot be met. Within a group,
 * members go round the outermost places, then round those within; so whenever the places allow it, the rules are met.
 * Services are placed one after the other: the earlier one is not moved to make room for a later one that is to be away from it.
 */
export const placementOf = (model: Model): Placement => {
  const ruled = new Map<string, readonly string[]>();
  const services = Object.entries(model.services);
  if (!services.some(([, service]) => hasRules(service))) return { placesOf: ruled, broken: [] };
  const known = outerPlaces(model);
  const avoided = new Set(services.flatMap(([, { away }]) => away?.from ?? []));
  const dealt = new Map<string, readonly string[]>();
  const broken: BrokenRule[] = [];
  for (const name of inOrder(model)) {
    const service = model.services[name];
    if (hasRules(service)) {
      const { places, broken: wrong } = placeOne(model, name, known, dealt);
      broken.push(...wrong);
      if (service.of.length === 0) ruled.set(name, places);
      dealt.set(name, [...new Set(places)]);
    } else if (avoided.has(name)) {
      const own =
        service.of.length > 0
          ? memberNames(model, name)
          : placesOf(model, service.in).slice(0, service.servers);
      dealt.set(name, own);
    }
  }
  return { placesOf: ruled, broken };
};
