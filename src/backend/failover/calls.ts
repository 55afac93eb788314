import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import { isGood } from "../components.ts";
import { happens, oneOf } from "../draws.ts";
import { NONE } from "../plan.ts";
import { touchGroup } from "../touched.ts";
import { ROLE } from "../world.ts";
import { canBeCalled, candidateOf, isFree } from "./belief.ts";
import { isOverLimit } from "./limit.ts";
import { failsOnDemand, isDeadWhenCalled, promote } from "./promotion.ts";
import { claim, isMoving, release, STAGE, seatOf, standEasy, switchingOf, turnTo, vacate } from "./seats.ts";
import { isFenced } from "./split-brain.ts";

/** A call is over without a switch; it may begin anew. */
export const callOff = (backend: Backend, seat: number): void => {
  const { stage } = backend.world.seats;
  if (isMoving(stage[seat])) backend.tell.takeoverCalledOff(seatOf(backend, seat).group);
  standEasy(backend, seat);
};

/** People finish what failed, or nobody does until the old one is back; one that is good after all acts on. */
const leaveToPeople = (backend: Backend, seat: number): void => {
  const { world, tell } = backend;
  const { group, byHand } = seatOf(backend, seat);
  tell.takeoverFailed(group);
  if (world.seats.suspected[seat] === 1) return standEasy(backend, seat);
  world.components.role[world.seats.candidate[seat]] = ROLE.standsBy;
  if (byHand === null) {
    release(backend, seat);
    turnTo(backend, seat, STAGE.stuck, null);
    // The old one may be good again by now.
    return touchGroup(backend, group);
  }
  tell.handBegan(group);
  if (turnTo(backend, seat, STAGE.byHand, byHand)) finish(backend, seat, STAGE.byHand);
};

/** The one that was called is gone: another one is tried, or the call is off. */
const tryNext = (backend: Backend, seat: number): void => {
  const { group, byHand } = seatOf(backend, seat);
  const isByHand = backend.world.seats.stage[seat] === STAGE.byHand;
  release(backend, seat);
  const next = candidateOf(backend, group);
  if (next === NONE || (switchingOf(backend, seat).candidateFails === "cancel" && !isByHand)) {
    callOff(backend, seat);
    return touchGroup(backend, group);
  }
  claim(backend, seat, next);
  if (!isByHand) return getGoing(backend, seat);
  if (turnTo(backend, seat, STAGE.byHand, byHand)) finish(backend, seat, STAGE.byHand);
};

/** A switch comes to its end: the one that was called is dead, or the switch fails, or it acts. */
const finish = (backend: Backend, seat: number, stage: number): void => {
  const { candidate } = backend.world.seats;
  const { coverage } = switchingOf(backend, seat);
  if (isDeadWhenCalled(backend, candidate[seat])) return tryNext(backend, seat);
  const works =
    stage === STAGE.byHand || coverage === 1 || happens(backend, coverage, seatOf(backend, seat).works);
  if (works) promote(backend, seat);
  else leaveToPeople(backend, seat);
};

/** The switch itself; one that was falsely declared dead is stopped for it, if that works. */
const switchOver = (backend: Backend, seat: number): void => {
  const { suspected, closed } = backend.world.seats;
  if (suspected[seat] === 1 && closed[seat] === 0 && isFenced(backend, seat)) closed[seat] = 1;
  if (turnTo(backend, seat, STAGE.switching, seatOf(backend, seat).takes))
    finish(backend, seat, STAGE.switching);
};

const started = (backend: Backend, seat: number): void => {
  if (seatOf(backend, seat).starts !== null) backend.tell.memberStarted(backend.world.seats.candidate[seat]);
  switchOver(backend, seat);
};

/** The one that was called gets ready to act. */
const getGoing = (backend: Backend, seat: number): void => {
  const { world, tell } = backend;
  const { starts } = seatOf(backend, seat);
  const candidate = world.seats.candidate[seat];
  world.components.role[candidate] = ROLE.isStarted;
  if (starts !== null) tell.memberStarting(candidate);
  if (turnTo(backend, seat, STAGE.starting, starts)) started(backend, seat);
};

/** It is decided: the switch begins, unless there were too many of late. */
const begin = (backend: Backend, seat: number): void => {
  const { tell } = backend;
  const { group, decides } = seatOf(backend, seat);
  if (decides !== null) tell.decided(group);
  if (isOverLimit(backend, group)) return leaveToPeople(backend, seat);
  tell.takeoverBegan(group);
  getGoing(backend, seat);
};

/** The failure is known: somebody decides. With `go-on` the old one has no part in it any more. */
export const decide = (backend: Backend, seat: number): void => {
  const { suspected } = backend.world.seats;
  if (switchingOf(backend, seat).oldReturns === "go-on" && suspected[seat] === 0) vacate(backend, seat);
  if (turnTo(backend, seat, STAGE.deciding, seatOf(backend, seat).decides)) begin(backend, seat);
};

const detected = (backend: Backend, seat: number): void => {
  backend.tell.detected(seatOf(backend, seat).group);
  decide(backend, seat);
};

/** Somebody is called to a seat, from the detection of its loss on; of an empty one nothing is to be detected. */
export const call = (backend: Backend, seat: number, candidate: number): void => {
  claim(backend, seat, candidate);
  const { detects } = seatOf(backend, seat);
  if (detects === null || backend.world.seats.holder[seat] === NONE) decide(backend, seat);
  else if (turnTo(backend, seat, STAGE.detecting, detects)) detected(backend, seat);
};

/** An election begins: whoever is good when it ends can win. */
export const elect = (backend: Backend, seat: number): void => {
  const { group, takes } = seatOf(backend, seat);
  backend.tell.electionBegan(group);
  if (turnTo(backend, seat, STAGE.switching, takes)) electionEnds(backend, seat);
};

const nthGood = (backend: Backend, group: number, n: number): number => {
  let left = n;
  for (const member of backend.plan.groups[group].members)
    if (isGood(backend, member) && left-- === 0) return member;
  return NONE;
};

const electionEnds = (backend: Backend, seat: number): void => {
  const { world } = backend;
  const { group, elects, takes } = seatOf(backend, seat);
  const leader = nthGood(backend, group, oneOf(backend, world.groups.good[group], elects));
  assert(leader !== NONE, "an election ends only while there is a majority");
  if (failsOnDemand(backend, leader)) {
    // Without time it is tried again once all that fell is counted.
    if (takes === null) standEasy(backend, seat);
    else turnTo(backend, seat, STAGE.switching, takes);
    return touchGroup(backend, group);
  }
  world.seats.candidate[seat] = leader;
  promote(backend, seat);
};

/** The stage of a call is over, and the next one comes. */
export const callGoesOn = (backend: Backend, seat: number, stage: number): void => {
  if (switchingOf(backend, seat).elects) return electionEnds(backend, seat);
  if (stage === STAGE.detecting) detected(backend, seat);
  else if (stage === STAGE.deciding) begin(backend, seat);
  else if (stage === STAGE.starting) started(backend, seat);
  else finish(backend, seat, stage);
};

/** The old one acts again after all, if it answers the call. */
const resume = (backend: Backend, seat: number, old: number): void => {
  const { world } = backend;
  standEasy(backend, seat);
  world.seats.holder[seat] = old;
  world.seats.old[seat] = NONE;
  world.components.role[old] = ROLE.acts;
  failsOnDemand(backend, old);
};

/**
 * A switch that failed, and the old one is good again: it acts again, also with `go-on`. Where it cannot, because its copy of
 * the data is gone or it acts elsewhere, those who repaired it finish the switch.
 */
export const tendStuck = (backend: Backend, seat: number): void => {
  const { holder, old } = backend.world.seats;
  const { copies } = switchingOf(backend, seat);
  const { group } = seatOf(backend, seat);
  const before = holder[seat] === NONE ? old[seat] : holder[seat];
  if (before === NONE || !isGood(backend, before)) return;
  if (holder[seat] === NONE && isFree(backend, before, copies !== null)) return resume(backend, seat, before);
  const candidate = candidateOf(backend, group);
  if (candidate === NONE) return;
  claim(backend, seat, candidate);
  if (turnTo(backend, seat, STAGE.byHand, null)) finish(backend, seat, STAGE.byHand);
};

/** The one that is called may be gone: before the switch and while people are at it another one is named instead. */
export const tendCall = (backend: Backend, seat: number): void => {
  const { world } = backend;
  const { group } = seatOf(backend, seat);
  const { copies, elects } = switchingOf(backend, seat);
  if (elects || canBeCalled(backend, world.seats.candidate[seat], copies !== null)) return;
  const stage = world.seats.stage[seat];
  if (stage === STAGE.starting || stage === STAGE.switching) return tryNext(backend, seat);
  release(backend, seat);
  const next = candidateOf(backend, group);
  if (next === NONE) callOff(backend, seat);
  else claim(backend, seat, next);
};
