import type { Backend } from "../backend.ts";
import { capacityIn } from "../redundancy/capacity.ts";
import { isOver, paceGroup } from "./pace.ts";

/** The least load over which some life of a group's members is spent; Infinity where there is none. They are all alike. */
const limitOf = ({ plan }: Backend, group: number): number => {
  let limit = Number.POSITIVE_INFINITY;
  const [member] = plan.groups[group].members;
  for (const life of plan.components[member].lives)
    limit = Math.min(limit, plan.lives[life].overloaded?.above ?? Number.POSITIVE_INFINITY);
  return limit;
};

/** States that a group's load has passed the limit of its members, either way. */
const tellOver = ({ world, tell, plan }: Backend, group: number, limit: number): void => {
  const { load, over } = world.groups;
  const now = isOver(load[group], limit) ? 1 : 0;
  if (over[group] === now || plan.groups[group].members.length === 0) return;
  over[group] = now;
  if (now === 1) tell.groupOverloaded(group, load[group]);
  else tell.groupRelieved(group, load[group]);
};

/** What each good member has to do, against what it was made for; 0 where nobody is left to do it. */
const carried = (backend: Backend, group: number): number => {
  const capacity = capacityIn(backend, group);
  return capacity === 0
    ? 0
    : (backend.plan.groups[group].carries * backend.world.demand.factor[0]) / capacity;
};

/**
 * The load of a group was set: its lives that are spent by overload are paced anew. Whoever knows better than the group's
 * own `carries` what its members have to do (connections or queue per server) sets `world.groups.load` and calls this.
 */
export const loadChanged = (backend: Backend, group: number): void => {
  tellOver(backend, group, limitOf(backend, group));
  paceGroup(backend, group);
};

/** Works out anew what each good member has to do; the paces of their lives are to be set after that. */
export const reviewLoad = (backend: Backend, group: number): void => {
  const { plan, world } = backend;
  if (!plan.anyOverload || plan.groups[group].carries === 0) return;
  world.groups.load[group] = carried(backend, group);
  tellOver(backend, group, limitOf(backend, group));
};

/** Every group has its load at the start. */
export const beginLoads = (backend: Backend): void => {
  if (backend.plan.anyOverload) for (const group of backend.plan.groups.keys()) reviewLoad(backend, group);
};
