import type { Backend } from "../backend.ts";
import type { SwitchLimit } from "./spec.ts";

/** How often each of several was switched, and when it was of late: as many times as its limit counts, in a ring. */
interface Switches {
  readonly count: Uint32Array;
  readonly at: Float64Array;
}

/** Whose switches: its place in `count`, and where its ring begins in `at`. */
interface Ring {
  readonly who: number;
  readonly first: number;
}

/** The time in seconds from which on there may be another switch; −Infinity while there were not too many of late. */
export const freeFrom = ({ count, at }: Switches, { who, first }: Ring, limit: SwitchLimit): number =>
  count[who] < limit.switches
    ? Number.NEGATIVE_INFINITY
    : at[first + (count[who] % limit.switches)] + limit.within;

/** One was switched now. */
export const note = (
  { count, at }: Switches,
  { who, first }: Ring,
  limit: SwitchLimit,
  now: number,
): void => {
  at[first + (count[who] % limit.switches)] = now;
  count[who]++;
};

const limitOf = ({ plan }: Backend, group: number) => plan.groups[group].switching?.limit ?? null;

/** The time in seconds from which on a group may switch by itself again. */
export const limitEnds = (backend: Backend, group: number): number => {
  const limit = limitOf(backend, group);
  if (limit === null) return Number.NEGATIVE_INFINITY;
  return freeFrom(backend.world.switches, { who: group, first: limit.first }, limit);
};

/** Whether a group has switched so often of late that it does so by hand only. */
export const isOverLimit = (backend: Backend, group: number): boolean =>
  backend.simulation.now < limitEnds(backend, group);

/** A group has switched now. */
export const noteSwitch = (backend: Backend, group: number): void => {
  const limit = limitOf(backend, group);
  if (limit !== null)
    note(backend.world.switches, { who: group, first: limit.first }, limit, backend.simulation.now);
};
