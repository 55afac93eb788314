import { assert } from "../../base/assert.ts";
import type { Backend, Handlers } from "../backend.ts";
import { touchGroup } from "../touched.ts";
import { arrivesAt, drainsAt } from "./flow.ts";

// A fluid backlog: work comes and is done at rates that are constant between events, so it moves in a straight line, and
// bends only where a rate changes, or where it is empty, full, or just as long as it may be.

/** What a backlog's timer stands for. */
const EMPTY = 1;
const FULL = 2;
const CROSSES = 3;

/** How fast it would grow without a limit. */
const slopeOf = ({ world }: Backend, backlog: number): number =>
  world.backlogs.arrives[backlog] - world.backlogs.drains[backlog];

/** The most that is worked off in time. */
const dueLimit = ({ plan, world }: Backend, backlog: number): number => {
  const { late } = plan.backlogs[backlog];
  return late === Number.POSITIVE_INFINITY ? late : late * world.backlogs.drains[backlog];
};

/** Counts it up to now, at the rates that held since it was counted last. */
const count = (backend: Backend, backlog: number): void => {
  const { size, at, greatest } = backend.world.backlogs;
  const { now } = backend.simulation;
  const reached = size[backlog] + slopeOf(backend, backlog) * (now - at[backlog]);
  size[backlog] = Math.min(Math.max(0, reached), backend.plan.backlogs[backlog].holds);
  greatest[backlog] = Math.max(greatest[backlog], size[backlog]);
  at[backlog] = now;
};

/** How much waits at a time that is not before the last event, nor after the next one; changes nothing. */
export const backlogAt = (backend: Backend, backlog: number, at: number): number => {
  const { size, at: counted } = backend.world.backlogs;
  const reached = size[backlog] + slopeOf(backend, backlog) * (at - counted[backlog]);
  return Math.min(Math.max(0, reached), backend.plan.backlogs[backlog].holds);
};

/** What goes on from now on: how fast it grows, and what is lost per second. */
const tellBend = (backend: Backend, backlog: number): void => {
  const { service, holds } = backend.plan.backlogs[backlog];
  const { size: sizes, loses, shrinking } = backend.world.backlogs;
  const size = sizes[backlog];
  const before = loses[backlog];
  const slope = slopeOf(backend, backlog);
  const isFull = slope > 0 && size >= holds;
  const isDone = slope < 0 && size === 0;
  loses[backlog] = isFull ? slope : 0;
  backend.tell.backlogBends(service, size, isFull || isDone ? 0 : slope, loses[backlog], before);
  const shrinks = slope < 0 && size > 0 ? 1 : 0;
  if (shrinks === 1 && shrinking[backlog] === 0) backend.tell.backlogShrinks(service, size);
  shrinking[backlog] = shrinks;
};

/** Begins and ends the time in which some work waits (or is lost). Returns whether it is so, or was until now. */
const reviewWaiting = (backend: Backend, backlog: number): boolean => {
  const { waits, since, size, greatest } = backend.world.backlogs;
  const { service } = backend.plan.backlogs[backlog];
  const isWaiting = size[backlog] > 0 || slopeOf(backend, backlog) > 0;
  const before = waits[backlog] === 1;
  waits[backlog] = isWaiting ? 1 : 0;
  if (isWaiting && !before) {
    since[backlog] = backend.simulation.now;
    greatest[backlog] = 0;
    backend.tell.backlogBegan(service);
  } else if (!isWaiting && before) {
    backend.tell.backlogEmpty(service, greatest[backlog], backend.simulation.now - since[backlog]);
  }
  return isWaiting || before;
};

/** What is right at the limit is late once it grows. Returns whether that changed: then its groups are to be settled again. */
const reviewLate = (backend: Backend, backlog: number): boolean => {
  const { size, late } = backend.world.backlogs;
  const { service, groups } = backend.plan.backlogs[backlog];
  const limit = dueLimit(backend, backlog);
  const isLate = size[backlog] > limit || (size[backlog] === limit && slopeOf(backend, backlog) > 0) ? 1 : 0;
  if (late[backlog] === isLate) return false;
  late[backlog] = isLate;
  if (isLate === 1) backend.tell.backlogLate(service, size[backlog]);
  else backend.tell.backlogInTime(service, size[backlog]);
  for (const group of groups) touchGroup(backend, group);
  return true;
};

/** Sets its timer to a bend that comes so many seconds from now, if it comes at all. */
const turnIn = (backend: Backend, backlog: number, turn: number, seconds: number): void => {
  const { simulation, timers, world } = backend;
  world.backlogs.turn[backlog] = turn;
  simulation.arm(timers.backlogTurns + backlog, simulation.now + seconds);
};

/** Sets its timer to the next instant at which its straight line bends by itself. */
const planTurn = (backend: Backend, backlog: number): void => {
  const { size } = backend.world.backlogs;
  const slope = slopeOf(backend, backlog);
  const limit = dueLimit(backend, backlog);
  const { holds } = backend.plan.backlogs[backlog];
  const now = size[backlog];
  if (slope > 0 && now < Math.min(limit, holds)) {
    if (limit < holds) turnIn(backend, backlog, CROSSES, (limit - now) / slope);
    else turnIn(backend, backlog, FULL, (holds - now) / slope);
  } else if (slope > 0 && now < holds) turnIn(backend, backlog, FULL, (holds - now) / slope);
  else if (slope < 0 && now > limit) turnIn(backend, backlog, CROSSES, (now - limit) / -slope);
  else if (slope < 0 && now > 0) turnIn(backend, backlog, EMPTY, now / -slope);
  else backend.simulation.disarm(backend.timers.backlogTurns + backlog);
};

/** It has been counted, and its rates are those of now. Returns whether its service became late, or is in time again. */
const goOn = (backend: Backend, backlog: number): boolean => {
  if (reviewWaiting(backend, backlog)) tellBend(backend, backlog);
  const isTurned = reviewLate(backend, backlog);
  planTurn(backend, backlog);
  return isTurned;
};

const review = (backend: Backend, backlog: number): boolean => {
  const { arrives, drains } = backend.world.backlogs;
  const [comes, goes] = [arrivesAt(backend, backlog), drainsAt(backend, backlog)];
  if (arrives[backlog] === comes && drains[backlog] === goes) return false;
  count(backend, backlog);
  arrives[backlog] = comes;
  drains[backlog] = goes;
  return goOn(backend, backlog);
};

/** Looks at what comes and is done at every backlog, once an event is settled. Returns whether groups are to be settled again. */
export const reviewBacklogs = (backend: Backend): boolean => {
  let changed = false;
  for (let backlog = 0; backlog < backend.plan.backlogs.length; backlog++)
    if (review(backend, backlog)) changed = true;
  return changed;
};

/** The bends of backlogs. Subjects are backlogs. */
export const backlogHandlers: Handlers = {
  backlogTurns(backend, backlog) {
    const { size, turn, greatest } = backend.world.backlogs;
    const { service, holds } = backend.plan.backlogs[backlog];
    count(backend, backlog);
    assert(turn[backlog] >= EMPTY && turn[backlog] <= CROSSES, "a backlog bends for a reason");
    if (turn[backlog] === EMPTY) size[backlog] = 0;
    else if (turn[backlog] === CROSSES) size[backlog] = dueLimit(backend, backlog);
    else {
      size[backlog] = holds;
      backend.tell.backlogFull(service, holds);
    }
    greatest[backlog] = Math.max(greatest[backlog], size[backlog]);
    goOn(backend, backlog);
  },
};
