import { type Condition, namesIn } from "../../base/condition.ts";
import { memberNames, placesOf } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";
import { checkCondition } from "./condition.ts";

/** What needs something, or is in it, by name; servers go by the name of their service. */
interface Thing {
  readonly name: string;
  readonly path: Path;
  readonly needs: Condition | undefined;
  /** What it hangs on besides: its places, its members. */
  readonly hangsOn: readonly string[];
}

/** A service of a cluster is there only while its cell is open, for which that needs its network and its front. */
const cellNeeds = ({ clusters }: Model, service: string): string[] => {
  const cluster = Object.values(clusters).find(({ services }) => services.includes(service));
  return [cluster?.network, cluster?.front].filter(
    (name) => name !== undefined && name !== service,
  ) as string[];
};

const thingsOf = (model: Model): Thing[] => [
  ...Object.entries(model.domains).map(([name, { needs, in: place }]) => ({
    name,
    path: ["domains", name],
    needs,
    hangsOn: place === undefined ? [] : [place],
  })),
  ...Object.entries(model.networks).flatMap(([network, { routers }]) => [
    { name: network, path: ["networks", network], needs: undefined, hangsOn: keys(routers) },
    ...Object.entries(routers).map(([name, { needs, in: place }]) => ({
      name,
      path: ["networks", network, "routers", name],
      needs,
      hangsOn: place === undefined ? [] : [place],
    })),
  ]),
  ...Object.entries(model.services).map(([name, { needs, in: places, of }]) => ({
    name,
    path: ["services", name],
    needs,
    hangsOn: [...[places ?? []].flat(), ...of, ...cellNeeds(model, name)],
  })),
];

/** The name that each single thing goes by here: `chat-3` is of chat, `rack-2` of rack. */
const ownersOf = (model: Model): Map<string, string> => {
  const owners = new Map<string, string>();
  for (const name of keys(model.domains)) for (const one of placesOf(model, name)) owners.set(one, name);
  for (const [name, { of }] of Object.entries(model.services))
    if (of.length === 0) for (const one of memberNames(model, name)) owners.set(one, name);
  return owners;
};

/** A way from a thing through what it hangs on back to itself, or null. */
const ringFrom = (start: string, hangsOn: ReadonlyMap<string, readonly string[]>): string[] | null => {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of hangsOn.get(at) ?? []) {
      if (next === start) return wayTo(at, cameFrom, start);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
};

const wayTo = (end: string, cameFrom: ReadonlyMap<string, string>, start: string): string[] => {
  const way = [start];
  for (let at: string | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at))
    way.splice(1, 0, at);
  return [...way, start];
};

/** Needs speak of what exists, and nothing needs itself, directly or through others. */
export const checkNeeds = (model: Model, complaints: Complaints): void => {
  const things = thingsOf(model);
  if (
    things.every(({ needs }) => needs === undefined) &&
    Object.values(model.services).every(({ of }) => of.length === 0)
  )
    return;
  const owners = ownersOf(model);
  const known = [...new Set([...things.map(({ name }) => name), ...owners.keys()])];
  for (const { path, needs } of things)
    if (needs !== undefined) checkCondition(needs, [...path, "needs"], known, complaints);
  const hangsOn = new Map(
    things.map(({ name, needs, hangsOn: others }) => [
      name,
      [...others, ...namesIn(needs)].map((one) => owners.get(one) ?? one),
    ]),
  );
  const told = new Set<string>();
  for (const { name, path } of things) {
    const ring = told.has(name) ? null : ringFrom(name, hangsOn);
    if (ring === null) continue;
    for (const one of ring) told.add(one);
    complaints.say(path, `this hangs on itself: ${ring.join(" needs ")}`);
  }
};
