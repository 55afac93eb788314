import type { Backend } from "../backend.ts";
import { isGood } from "../components.ts";
import type { Effect } from "../modes/mode.ts";
import { NONE } from "../plan.ts";
import { ROLE } from "../world.ts";

/** Whether a failure mode makes its component bad. */
const makesBad = ({ do: what }: Effect): boolean => what !== "slow" && what !== "drop";

/** How many of a component's own failures make it bad without anybody knowing. */
const hiddenCauses = ({ plan, world }: Backend, component: number): number => {
  const { ended, found } = world.lives;
  let hidden = 0;
  for (const life of plan.components[component].lives)
    if (ended[life] !== 0 && found[life] === 0 && makesBad(plan.lives[life].ends[ended[life] - 1].effect))
      hidden++;
  return hidden;
};

/**
 * Whether a member is good as far as anybody knows. The failure of a place is never hidden, and what the failover has seen
 * bad it does not call before it is good again, even where those who repair do not know of it yet.
 */
export const isBelievedGood = (backend: Backend, component: number): boolean =>
  isGood(backend, component) ||
  (backend.world.components.condemned[component] === 0 &&
    backend.world.components.causes[component] <= hiddenCauses(backend, component));

/** Whether its copy of the data is complete as far as anybody knows. */
const isBelievedFresh = (backend: Backend, component: number): boolean => {
  const { stale, empty } = backend.world.components;
  return stale[component] === 0 && (empty[component] === 0 || !isGood(backend, component));
};

/** Whether a member that does not act could be called, as far as anybody knows. */
export const canBeCalled = (backend: Backend, component: number, copies: boolean): boolean =>
  isBelievedGood(backend, component) && (!copies || isBelievedFresh(backend, component));

/** Whether a member stands by, is called to no seat, and could be. */
export const isFree = (backend: Backend, component: number, copies: boolean): boolean => {
  const { role, called } = backend.world.components;
  return (
    role[component] === ROLE.standsBy && called[component] === 0 && canBeCalled(backend, component, copies)
  );
};

/** The first member of a group that could be called, or NONE. */
export const candidateOf = (backend: Backend, group: number): number => {
  const { members, switching } = backend.plan.groups[group];
  const copies = switching !== null && switching.copies !== null;
  for (const member of members) if (isFree(backend, member, copies)) return member;
  return NONE;
};

/** How many members that do not act are believed to be able to, those too that are called already. */
export const sparesOf = (backend: Backend, group: number): number => {
  const { members, switching } = backend.plan.groups[group];
  const copies = switching !== null && switching.copies !== null;
  let spares = 0;
  for (const member of members)
    if (backend.world.components.role[member] !== ROLE.acts && canBeCalled(backend, member, copies)) spares++;
  return spares;
};

/** Whether a hang was found some time after it began: whoever found it tells the failover. */
const isFoundLate = ({ plan, world, simulation }: Backend, life: number): boolean => {
  const { ended, found } = world.lives;
  if (ended[life] === 0 || found[life] === 0) return false;
  return (
    plan.lives[life].ends[ended[life] - 1].found({ now: simulation.now, acting: true }).when !== "at-once"
  );
};

/** Whether the failover's check sees that a member that acts is bad, or somebody tells it. */
export const isSeen = (backend: Backend, component: number, deep: boolean): boolean => {
  const { causes, hung } = backend.world.components;
  if (deep || causes[component] === 0 || causes[component] > hung[component]) return true;
  for (const life of backend.plan.components[component].lives) if (isFoundLate(backend, life)) return true;
  return false;
};
