import type { Backend } from "../backend.ts";
import { isGood } from "../components.ts";
import { happens, startLife } from "../draws.ts";
import { endLife, findFailure } from "../lives/failures.ts";
import { NONE } from "../plan.ts";
import { touchGroup } from "../touched.ts";
import { ROLE } from "../world.ts";
import { noteSwitch } from "./limit.ts";
import {
  condemn,
  isOnlyCutOff,
  isOnWayBack,
  LOST,
  release,
  STAGE,
  seatOf,
  switchingOf,
  turnTo,
} from "./seats.ts";
import { isFenced, splitBrain } from "./split-brain.ts";

/** Each way to fail on demand of a member that is called to act has its chance. Returns whether one came true. */
export const failsOnDemand = (backend: Backend, component: number): boolean => {
  const { plan, world } = backend;
  let fails = false;
  for (const life of plan.components[component].lives) {
    const { onDemand } = plan.lives[life];
    if (onDemand === null || world.lives.ended[life] !== 0) continue;
    if (!happens(backend, onDemand.share, onDemand.stream)) continue;
    endLife(backend, life);
    findFailure(backend, life);
    fails = true;
  }
  return fails && !isGood(backend, component);
};

/** Whether a member that shall act now does not: it is found dead, or fails as it is called. */
export const isDeadWhenCalled = (backend: Backend, component: number): boolean => {
  if (isGood(backend, component)) return failsOnDemand(backend, component);
  for (const life of backend.plan.components[component].lives) findFailure(backend, life);
  return true;
};

/** A promoted backup that is behind loses what had not come yet: so many seconds' worth, drawn on the seat's own timer. */
const loseLag = (backend: Backend, seat: number): void => {
  const { simulation, timers, tell } = backend;
  const { group, lags } = seatOf(backend, seat);
  if (lags === null) return;
  const timer = timers.seatTurns + seat;
  startLife(backend, timer, lags);
  tell.dataLost(group, simulation.calendar.dueAt(timer) - simulation.now);
  simulation.disarm(timer);
};

/** The one that held a seat stands by; while it still runs and is not stopped, it acts on beside the new one. */
const retire = (backend: Backend, seat: number): void => {
  const { world } = backend;
  const { holder, old, lost, suspected, closed } = world.seats;
  const before = holder[seat] === NONE ? old[seat] : holder[seat];
  if (before === NONE) return;
  // One that was down, or that gave its seat up and was good again since, does not act even if it is cut off now.
  const stopped = holder[seat] === NONE ? world.components.condemned[before] === 0 : lost[seat] === LOST.down;
  const actsOn =
    suspected[seat] === 1
      ? closed[seat] === 0 && isGood(backend, before)
      : !stopped && isOnlyCutOff(backend, before) && !isFenced(backend, seat);
  if (holder[seat] !== NONE) world.components.role[before] = ROLE.standsBy;
  condemn(backend, before);
  if (actsOn) splitBrain(backend, seat, before);
};

const goStale = (backend: Backend, seat: number, holder: number): void => {
  const { world, plan } = backend;
  const { group } = seatOf(backend, seat);
  if (plan.groups[group].switching?.copies === null) return;
  for (const member of plan.groups[group].members)
    if (member !== holder && !isGood(backend, member)) world.components.stale[member] = 1;
};

/** Whoever was called to a seat holds it, and acts, once users have arrived. In good order nothing is lost that is behind. */
export const promote = (backend: Backend, seat: number): void => {
  const { world, tell } = backend;
  const { group, tails } = seatOf(backend, seat);
  const { holder, candidate, old, lost, suspected, closed } = world.seats;
  const next = candidate[seat];
  const inGoodOrder = isOnWayBack(world.seats.stage[seat]);
  retire(backend, seat);
  suspected[seat] = 0;
  release(backend, seat);
  holder[seat] = next;
  old[seat] = NONE;
  lost[seat] = LOST.not;
  world.components.role[next] = ROLE.acts;
  if (switchingOf(backend, seat).elects) tell.elected(group, next);
  else tell.promoted(group, next);
  noteSwitch(backend, group);
  if (switchingOf(backend, seat).failsBack) touchGroup(backend, group);
  if (!inGoodOrder) loseLag(backend, seat);
  goStale(backend, seat, next);
  closed[seat] = turnTo(backend, seat, STAGE.tail, tails) ? 0 : 1;
  if (closed[seat] === 0) world.seats.stage[seat] = STAGE.idle;
};
