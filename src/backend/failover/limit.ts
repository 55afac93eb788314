import type { Backend } from "../backend.ts";

/** Whether a group has switched so often of late that it does so by hand only. */
export const isOverLimit = ({ plan, world, simulation }: Backend, group: number): boolean => {
  const limit = plan.groups[group].switching?.limit ?? null;
  if (limit === null) return false;
  const { at, count } = world.switches;
  if (count[group] < limit.switches) return false;
  const oldest = at[limit.first + (count[group] % limit.switches)];
  return simulation.now - oldest < limit.within;
};

/** A group has switched now. */
export const noteSwitch = ({ plan, world, simulation }: Backend, group: number): void => {
  const limit = plan.groups[group].switching?.limit ?? null;
  if (limit === null) return;
  const { at, count } = world.switches;
  at[limit.first + (count[group] % limit.switches)] = simulation.now;
  count[group]++;
};
