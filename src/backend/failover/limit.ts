import type { Backend } from "../backend.ts";

/** The time in seconds from which on a group may switch by itself again; −Infinity while it has not switched too often. */
export const limitEnds = ({ plan, world }: Backend, group: number): number => {
  const limit = plan.groups[group].switching?.limit ?? null;
  if (limit === null) return Number.NEGATIVE_INFINITY;
  const { at, count } = world.switches;
  if (count[group] < limit.switches) return Number.NEGATIVE_INFINITY;
  return at[limit.first + (count[group] % limit.switches)] + limit.within;
};

/** Whether a group has switched so often of late that it does so by hand only. */
export const isOverLimit = (backend: Backend, group: number): boolean =>
  backend.simulation.now < limitEnds(backend, group);

/** A group has switched now. */
export const noteSwitch = ({ plan, world, simulation }: Backend, group: number): void => {
  const limit = plan.groups[group].switching?.limit ?? null;
  if (limit === null) return;
  const { at, count } = world.switches;
  at[limit.first + (count[group] % limit.switches)] = simulation.now;
  count[group]++;
};
