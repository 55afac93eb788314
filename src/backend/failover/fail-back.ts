import type { Backend } from "../backend.ts";
import { ROLE } from "../world.ts";
import { canBeCalled, isFree } from "./belief.ts";
import { isOverLimit, limitEnds } from "./limit.ts";
import { isDeadWhenCalled, promote } from "./promotion.ts";
import { claim, isHeld, STAGE, seatOf, standEasy, switchingOf, turnTo } from "./seats.ts";

/** The one that acts is stopped in good order, for its predecessor. */
const switchBack = (backend: Backend, seat: number): void => {
  const { group, takes } = seatOf(backend, seat);
  backend.tell.takeoverBegan(group);
  backend.world.seats.closed[seat] = 1;
  if (turnTo(backend, seat, STAGE.backSwitching, takes)) finishBack(backend, seat);
};

const finishBack = (backend: Backend, seat: number): void => {
  const { home, group } = seatOf(backend, seat);
  if (isDeadWhenCalled(backend, home)) {
    backend.tell.takeoverFailed(group);
    return standEasy(backend, seat);
  }
  promote(backend, seat);
  backend.tell.switchedBack(group, home);
};

const homeStarted = (backend: Backend, seat: number): void => {
  const { starts, home } = seatOf(backend, seat);
  if (starts !== null) backend.tell.memberStarted(home);
  switchBack(backend, seat);
};

/** After too many switches of late one waits on, until there may be another. */
const startHome = (backend: Backend, seat: number): void => {
  const { simulation, timers } = backend;
  const { starts, home, group } = seatOf(backend, seat);
  if (isOverLimit(backend, group)) return simulation.arm(timers.seatTurns + seat, limitEnds(backend, group));
  backend.world.components.role[home] = ROLE.isStarted;
  if (starts !== null) backend.tell.memberStarting(home);
  if (turnTo(backend, seat, STAGE.backStarting, starts)) homeStarted(backend, seat);
};

/** The member that held a seat at the start could hold it again, and no other seat needs it: one waits a while, starts it, and switches. */
export const considerFailBack = (backend: Backend, seat: number): void => {
  const { world } = backend;
  const { home, backs } = seatOf(backend, seat);
  const { failsBack, copies, seats } = switchingOf(backend, seat);
  if (!failsBack || world.seats.stage[seat] !== STAGE.idle || world.seats.holder[seat] === home) return;
  if (!isFree(backend, home, copies !== null) || !seats.every((other) => isHeld(backend, other))) return;
  claim(backend, seat, home);
  if (turnTo(backend, seat, STAGE.backWaiting, backs)) startHome(backend, seat);
};

/** Somebody is needed for a seat that is lost: ways back of the group on which nobody has switched yet are off. */
export const giveWayBackUp = (backend: Backend, seats: Int32Array): void => {
  const { stage } = backend.world.seats;
  for (const seat of seats)
    if (stage[seat] === STAGE.backWaiting || stage[seat] === STAGE.backStarting) standEasy(backend, seat);
};

/** The next stage of a way back comes. */
export const wayBackGoesOn = (backend: Backend, seat: number, stage: number): void => {
  if (stage === STAGE.backWaiting) startHome(backend, seat);
  else if (stage === STAGE.backStarting) homeStarted(backend, seat);
  else finishBack(backend, seat);
};

/** The way back is off when the one that should come back is gone again: the other one goes on to act. */
export const tendWayBack = (backend: Backend, seat: number): void => {
  const { copies } = switchingOf(backend, seat);
  if (!canBeCalled(backend, seatOf(backend, seat).home, copies !== null)) standEasy(backend, seat);
};
