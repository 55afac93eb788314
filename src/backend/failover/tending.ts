import type { Backend, Handlers } from "../backend.ts";
import { NONE } from "../plan.ts";
import { touchGroup } from "../touched.ts";
import { candidateOf, isSeen } from "./belief.ts";
import { call, callGoesOn, callOff, elect, tendCall, tendStuck } from "./calls.ts";
import { considerFailBack, giveWayBackUp, tendWayBack, wayBackGoesOn } from "./fail-back.ts";
import { failsOnDemand } from "./promotion.ts";
import {
  heedTools,
  isCalling,
  isHeld,
  isOnlyCutOff,
  isOnWayBack,
  LOST,
  STAGE,
  seatOf,
  standEasy,
  switchingOf,
  vacate,
} from "./seats.ts";
import { tendSplit } from "./split-brain.ts";

/** The member that holds a seat is back before anybody took it: it acts again, if it answers the call. */
const comesBack = (backend: Backend, seat: number): void => {
  const { stage, lost, holder } = backend.world.seats;
  const wasDown = lost[seat] === LOST.down;
  lost[seat] = LOST.not;
  if (isCalling(stage[seat])) callOff(backend, seat);
  if (wasDown) failsOnDemand(backend, holder[seat]);
};

const tendHeld = (backend: Backend, seat: number): void => {
  const { stage, lost } = backend.world.seats;
  if (lost[seat] !== LOST.not) comesBack(backend, seat);
  else if (isCalling(stage[seat])) tendCall(backend, seat);
  else if (isOnWayBack(stage[seat])) tendWayBack(backend, seat);
  if (isHeld(backend, seat)) considerFailBack(backend, seat);
};

/** The member that holds a seat has just been lost: whatever else went on there is over. */
const isLost = (backend: Backend, seat: number): void => {
  const { seats, groups, components } = backend.world;
  const holder = seats.holder[seat];
  const stage = seats.stage[seat];
  // A false alarm has come true.
  seats.suspected[seat] = 0;
  if (stage === STAGE.restoring) {
    components.stale[holder] = 1;
    groups.lost[seatOf(backend, seat).group] = 1;
  }
  if (stage !== STAGE.idle && !isCalling(stage)) standEasy(backend, seat);
  seats.closed[seat] = 0;
};

/** An election has no place for the old leader; with `go-on` a loss that is known at once leaves the seat to others. */
const isGivenUp = (backend: Backend, seat: number): boolean => {
  const { elects, oldReturns, deep } = switchingOf(backend, seat);
  if (elects) return true;
  if (oldReturns === "cancel" || seatOf(backend, seat).detects !== null) return false;
  return isSeen(backend, backend.world.seats.holder[seat], deep);
};

const tendEmpty = (backend: Backend, seat: number): void => {
  const { stage, lost, holder } = backend.world.seats;
  if (holder[seat] !== NONE) {
    if (lost[seat] === LOST.not) isLost(backend, seat);
    if (lost[seat] !== LOST.down) lost[seat] = isOnlyCutOff(backend, holder[seat]) ? LOST.cutOff : LOST.down;
    if (isGivenUp(backend, seat)) vacate(backend, seat);
  }
  if (stage[seat] === STAGE.stuck) tendStuck(backend, seat);
  else if (isCalling(stage[seat])) tendCall(backend, seat);
};

const goesOn = (backend: Backend, seat: number): void => {
  const { stage } = backend.world.seats;
  const at = stage[seat];
  if (at === STAGE.tail || at === STAGE.restoring) standEasy(backend, seat);
  else if (isOnWayBack(at)) wayBackGoesOn(backend, seat, at);
  else callGoesOn(backend, seat, at);
};

/** What has become of the seats of a group since one looked last. */
export const tendSeats = (backend: Backend, seats: Int32Array): void => {
  for (const seat of seats) {
    tendSplit(backend, seat);
    if (isHeld(backend, seat)) tendHeld(backend, seat);
    else tendEmpty(backend, seat);
    if (heedTools(backend, seat)) goesOn(backend, seat);
  }
};

/** Calls somebody to each seat whose loss is seen and where nobody is at it. */
export const fillSeats = (backend: Backend, seats: Int32Array): void => {
  const { stage, holder } = backend.world.seats;
  for (const seat of seats) {
    if (stage[seat] !== STAGE.idle || isHeld(backend, seat)) continue;
    const { elects, deep } = switchingOf(backend, seat);
    if (elects) {
      elect(backend, seat);
      continue;
    }
    if (holder[seat] !== NONE && !isSeen(backend, holder[seat], deep)) continue;
    const { group } = seatOf(backend, seat);
    if (candidateOf(backend, group) === NONE) giveWayBackUp(backend, seats);
    const candidate = candidateOf(backend, group);
    if (candidate !== NONE) call(backend, seat, candidate);
  }
};

/** Nobody is left to be called: what was under way for seats that are lost is off, what failed may be tried again. */
export const callAllOff = (backend: Backend, seats: Int32Array): void => {
  for (const seat of seats)
    if (isCalling(backend.world.seats.stage[seat]) && !isHeld(backend, seat)) callOff(backend, seat);
};

/** Nobody may act any more, and no election goes on. */
export const stepDown = (backend: Backend, seats: Int32Array): void => {
  for (const seat of seats) {
    if (isCalling(backend.world.seats.stage[seat])) callOff(backend, seat);
    vacate(backend, seat);
  }
};

/** A stage of what happens at a seat is over. */
export const seatHandlers: Handlers = {
  seatTurns(backend, seat) {
    goesOn(backend, seat);
    touchGroup(backend, seatOf(backend, seat).group);
  },
};
