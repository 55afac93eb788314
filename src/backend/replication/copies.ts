import type { Backend, Handlers } from "../backend.ts";
import { isGood } from "../components.ts";
import { startLife } from "../draws.ts";
import type { SwitchPlan } from "../failover/plan.ts";
import { isActing, LOST, STAGE, seatOf, standEasy, turnTo } from "../failover/seats.ts";
import { NONE } from "../plan.ts";
import { touchGroup } from "../touched.ts";
import { ROLE } from "../world.ts";

const isComplete = ({ world }: Backend, component: number): boolean =>
  world.components.stale[component] === 0 && world.components.empty[component] === 0;

/** A complete backup is lost while one acts: synchronous writing stands still for a while. */
const isMissed = (backend: Backend, group: number, { copies }: SwitchPlan): void => {
  const { world, timers } = backend;
  const law = copies?.stalls ?? null;
  if (law === null) return;
  world.groups.stalled[group] = 1;
  startLife(backend, timers.stallEnds + group, law);
};

const becomesComplete = (backend: Backend, group: number, component: number): void => {
  const { world, tell, simulation, timers } = backend;
  world.components.stale[component] = 0;
  world.components.empty[component] = 0;
  simulation.disarm(timers.rebuildEnds + component);
  tell.rebuilt(group, component);
};

/** A copy that was away is filled from the acting one; that stands still while nobody acts. */
const rebuild = (backend: Backend, group: number, index: number, acts: boolean): void => {
  const { plan, simulation, timers, tell } = backend;
  const { members, switching } = plan.groups[group];
  const member = members[index];
  const timer = timers.rebuildEnds + member;
  if (simulation.isLife(timer)) return simulation.setPace(timer, acts ? 1 : 0);
  if (!acts) return;
  tell.rebuildBegan(group, member);
  const laws = switching?.copies?.rebuilds ?? null;
  if (laws === null) becomesComplete(backend, group, member);
  else startLife(backend, timer, laws[index]);
};

/** A copy that is away while another one acts falls behind; one that is there again is filled. */
const tendCopy = (backend: Backend, group: number, index: number, acts: boolean): void => {
  const { world, plan, simulation, timers } = backend;
  const { members, switching } = plan.groups[group];
  const member = members[index];
  if (isGood(backend, member)) {
    if (!isComplete(backend, member)) rebuild(backend, group, index, acts);
    return;
  }
  simulation.disarm(timers.rebuildEnds + member);
  if (!acts || !isComplete(backend, member)) return;
  world.components.stale[member] = 1;
  if (switching !== null) isMissed(backend, group, switching);
};

/** Whatever copy comes first is the one from now on: empty, or restored from tape. */
const beginAnew = (backend: Backend, group: number, seat: number, first: number): void => {
  const { world, plan, tell } = backend;
  const { holder, lost, stage, closed } = world.seats;
  if (stage[seat] !== STAGE.idle) standEasy(backend, seat);
  for (const member of plan.groups[group].members) world.components.stale[member] = 1;
  if (holder[seat] !== first) {
    if (holder[seat] !== NONE) world.components.role[holder[seat]] = ROLE.standsBy;
    holder[seat] = first;
    world.components.role[first] = ROLE.acts;
    tell.promoted(group, first);
  }
  lost[seat] = LOST.not;
  world.groups.lost[group] = 0;
  world.components.stale[first] = 0;
  world.components.empty[first] = 0;
  closed[seat] = turnTo(backend, seat, STAGE.restoring, seatOf(backend, seat).restores) ? 0 : 1;
  if (closed[seat] === 0) stage[seat] = STAGE.idle;
};

/** Looks for the last complete copy, and where none is left for the first member that can go on without. */
const heedLoss = (backend: Backend, group: number, seat: number): void => {
  const { world, plan, tell } = backend;
  const { members } = plan.groups[group];
  if (world.groups.lost[group] === 0) {
    for (const member of members) if (isComplete(backend, member)) return;
    world.groups.lost[group] = 1;
    tell.dataLost(group, -1);
  }
  const holder = world.seats.holder[seat];
  if (holder !== NONE && isGood(backend, holder)) return beginAnew(backend, group, seat, holder);
  for (const member of members) if (isGood(backend, member)) return beginAnew(backend, group, seat, member);
};

/** What has become of the copies of a group's data since one looked last. */
export const tendCopies = (backend: Backend, group: number, switching: SwitchPlan): void => {
  const seat = switching.seats[0];
  heedLoss(backend, group, seat);
  const { holder } = backend.world.seats;
  const acts = isActing(backend, seat);
  const { members } = backend.plan.groups[group];
  for (let index = 0; index < members.length; index++)
    if (members[index] !== holder[seat]) tendCopy(backend, group, index, acts);
};

/** Where members have copies of their own that nobody rebuilds: all is lost with the last one; the others are filled at once. */
export const tendPlainCopies = (backend: Backend, group: number): void => {
  const { world, plan, tell } = backend;
  const { members } = plan.groups[group];
  const { empty } = world.components;
  let left = 0;
  for (const member of members) if (empty[member] === 0) left++;
  if (left === members.length) return;
  if (left === 0 && world.groups.lost[group] === 0) tell.dataLost(group, -1);
  world.groups.lost[group] = left === 0 ? 1 : 0;
  for (const member of members) if (isGood(backend, member)) empty[member] = 0;
};

/** The end of a rebuild (subjects are components) and of a stall (subjects are groups). */
export const copiesHandlers: Handlers = {
  rebuildEnds(backend, component) {
    const { group } = backend.plan.components[component];
    becomesComplete(backend, group, component);
    touchGroup(backend, group);
  },
  stallEnds(backend, group) {
    backend.world.groups.stalled[group] = 0;
    touchGroup(backend, group);
  },
};
