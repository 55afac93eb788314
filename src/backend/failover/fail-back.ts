import type { Backend } from "../backend.ts";
import { canBeCalled, isFree } from "./belief.ts";
import { isOverLimit } from "./limit.ts";
import { isDeadWhenCalled, promote } from "./promotion.ts";
import { claim, ROLE, STAGE, seatOf, standEasy, switchingOf, turnTo } from "./seats.ts";

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

const startHome = (backend: Backend, seat: number): void => {
  const { starts, home } = seatOf(backend, seat);
  backend.world.components.role[home] = ROLE.isStarted;
  if (starts !== null) backend.tell.memberStarting(home);
  if (turnTo(backend, seat, STAGE.backStarting, starts)) homeStarted(backend, seat);
};

/** The member that held a seat at the start could hold it again: one waits a while, starts it, and switches. */
export const considerFailBack = (backend: Backend, seat: number): void => {
  const { world } = backend;
  const { home, group, backs } = seatOf(backend, seat);
  const { failsBack, copies } = switchingOf(backend, seat);
  if (!failsBack || world.seats.stage[seat] !== STAGE.idle || world.seats.holder[seat] === home) return;
  if (!isFree(backend, home, copies !== null) || isOverLimit(backend, group)) return;
  claim(backend, seat, home);
  if (turnTo(backend, seat, STAGE.backWaiting, backs)) startHome(backend, seat);
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
