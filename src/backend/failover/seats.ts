import type { Backend } from "../backend.ts";
import { isGood } from "../components.ts";
import type { Draw } from "../draw.ts";
import { startLife } from "../draws.ts";
import { NONE } from "../plan.ts";
import { ROLE } from "../world.ts";
import type { SeatPlan, SwitchPlan } from "./plan.ts";

/** What happens at a seat. */
export const STAGE = {
  idle: 0,
  detecting: 1,
  deciding: 2,
  starting: 3,
  switching: 4,
  /** A switch failed, and nobody is at it. */
  stuck: 5,
  byHand: 6,
  /** Switched, but users are not there yet. */
  tail: 7,
  /** No copy was left: the one that holds it is filled from tape. */
  restoring: 8,
  /** The member that held it at the start waits, is started, takes over again. */
  backWaiting: 9,
  backStarting: 10,
  backSwitching: 11,
} as const;

/** How a seat was lost by the member that holds it. */
export const LOST = { not: 0, cutOff: 1, down: 2 } as const;

/** How the seats of a seat's group are filled again. */
export const switchingOf = ({ plan }: Backend, seat: number): SwitchPlan =>
  plan.groups[plan.seats[seat].group].switching as SwitchPlan;

/** Whether somebody is called to a seat, or was until it failed. */
export const isCalling = (stage: number): boolean => stage >= STAGE.detecting && stage <= STAGE.byHand;

/** Whether the member that held a seat at the start is on its way back. */
export const isOnWayBack = (stage: number): boolean => stage >= STAGE.backWaiting;

/** Whether a switch is being made, by the system or by hand: it may need tools. */
export const isMoving = (stage: number): boolean =>
  stage === STAGE.starting ||
  stage === STAGE.switching ||
  stage === STAGE.byHand ||
  stage === STAGE.backStarting ||
  stage === STAGE.backSwitching;

/** Whether a good member holds the seat, with its copy of the data. */
export const isHeld = (backend: Backend, seat: number): boolean => {
  const { world } = backend;
  const holder = world.seats.holder[seat];
  return (
    holder !== NONE &&
    isGood(backend, holder) &&
    (world.components.empty[holder] === 0 || switchingOf(backend, seat).copies === null)
  );
};

/** Whether the member that holds the seat acts. */
export const isActing = (backend: Backend, seat: number): boolean =>
  backend.world.seats.closed[seat] === 0 && isHeld(backend, seat);

/** Whether all that a component lacks is that nobody outside reaches it: it still runs. */
export const isOnlyCutOff = ({ world }: Backend, component: number): boolean => {
  const { causes, cut } = world.components;
  return causes[component] > 0 && causes[component] === cut[component];
};

const areToolsThere = ({ world }: Backend, { tools }: SwitchPlan): boolean =>
  tools === NONE || world.gates.open[tools] === 1;

/**
 * A seat comes to its next stage. Returns whether that is over at once, for it takes no time; a switch that needs tools
 * which are not there waits for them all the same.
 */
export const turnTo = (backend: Backend, seat: number, stage: number, takes: Draw | null): boolean => {
  const { world, simulation, timers } = backend;
  const timer = timers.seatTurns + seat;
  const stands = isMoving(stage) && !areToolsThere(backend, switchingOf(backend, seat));
  world.seats.stage[seat] = stage;
  world.seats.waits[seat] = takes === null && stands ? 1 : 0;
  if (takes === null) {
    simulation.disarm(timer);
    return !stands;
  }
  startLife(backend, timer, takes);
  if (stands) simulation.setPace(timer, 0);
  return false;
};

/** A seat's switch goes on only while its tools are there. Returns whether it waited for nothing else, and they are. */
export const heedTools = (backend: Backend, seat: number): boolean => {
  const { world, simulation, timers } = backend;
  const { stage, waits } = world.seats;
  const switching = switchingOf(backend, seat);
  if (switching.tools === NONE || !isMoving(stage[seat])) return false;
  const there = areToolsThere(backend, switching);
  simulation.setPace(timers.seatTurns + seat, there ? 1 : 0);
  return there && waits[seat] === 1;
};

/** Nothing happens at a seat any more; whoever was called to it stands by again. */
export const standEasy = (backend: Backend, seat: number): void => {
  const { world, simulation, timers } = backend;
  world.seats.stage[seat] = STAGE.idle;
  world.seats.waits[seat] = 0;
  world.seats.suspected[seat] = 0;
  world.seats.closed[seat] = 0;
  simulation.disarm(timers.seatTurns + seat);
  release(backend, seat);
};

/** Somebody is called to a seat. */
export const claim = ({ world }: Backend, seat: number, component: number): void => {
  world.seats.candidate[seat] = component;
  world.components.called[component] = 1;
};

/** Whoever was called to a seat stands by again. */
export const release = ({ world }: Backend, seat: number): void => {
  const candidate = world.seats.candidate[seat];
  if (candidate === NONE) return;
  world.seats.candidate[seat] = NONE;
  world.components.called[candidate] = 0;
  world.components.role[candidate] = ROLE.standsBy;
};

/** The failover has seen a member bad. */
export const condemn = (backend: Backend, component: number): void => {
  if (!isGood(backend, component)) backend.world.components.condemned[component] = 1;
};

/** Nobody holds the seat any more: the one that did stands by. */
export const vacate = (backend: Backend, seat: number): void => {
  const { world } = backend;
  const holder = world.seats.holder[seat];
  if (holder === NONE) return;
  world.seats.holder[seat] = NONE;
  world.seats.old[seat] = holder;
  world.seats.lost[seat] = LOST.not;
  condemn(backend, holder);
  if (!switchingOf(backend, seat).elects) world.components.role[holder] = ROLE.standsBy;
};

/** The plan of a seat. */
export const seatOf = ({ plan }: Backend, seat: number): SeatPlan => plan.seats[seat];
