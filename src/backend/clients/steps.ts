import { expm1 } from "../../base/math.ts";
import type { Backend } from "../backend.ts";
import { LOGIN } from "../load/actions.ts";
import { loginsPerSecond, share } from "../load/resources.ts";
import { NONE, type PhonesPlan } from "../plan.ts";
import type { Span } from "./bins.ts";
import { payForRetries } from "./budget.ts";
import { stepCalm } from "./calm.ts";
import {
  beginWaiting,
  classOf,
  connectAll,
  connectedAt,
  LOST_LINK,
  populationOf,
  stateOf,
  UNAWARE,
  waitBetween,
} from "./cohorts.ts";
import { fitting, note, passed, waitingAt } from "./front.ts";
import { spillOver, takeComing, triesElsewhere } from "./guests.ts";
import { enqueue, giveUp, liveAt, serve } from "./login-queue.ts";
import { churnOf, onlineAt } from "./online.ts";
import { carryOver, takeDue, thinRings } from "./ring.ts";
import { keepSessions, stepSessions } from "./sessions.ts";

/** The class of those who try at once, as if it were their first attempt after losing a link. */
const firstClass = (backend: Backend, pool: number): number =>
  classOf(populationOf(backend, pool).waits[LOST_LINK][0].then);

/** Phones come online, and try at once, or leave: of those connected as many as of those who wait. Returns how many come. */
const comeAndGo = (backend: Backend, pool: number, span: Span): number => {
  if (populationOf(backend, pool).profile === null) return 0;
  const { connected, live } = backend.world.pools;
  const before = onlineAt(backend, pool, span.from);
  const more = onlineAt(backend, pool, span.to) - before;
  if (more >= 0) return more;
  const outside = before - live[pool];
  const stay = outside > -more ? 1 + more / outside : 0;
  connected[pool] *= stay;
  thinRings(backend.due[pool], stay);
  return 0;
};

/** Takes the attempts of a pool that are due into `backend.attempts`, by class; returns their number. */
const takeDueAttempts = (backend: Backend, pool: number, span: Span, part: number): number => {
  const { attempts, due, bins } = backend;
  let sum = 0;
  for (let kind = classOf(LOST_LINK); kind < bins.classes; kind++) {
    const taken = takeDue(due[pool][kind], span.bin, part);
    attempts[pool * bins.classes + kind] = taken;
    sum += taken;
  }
  return sum;
};

/** One bin, or a part of one, of a pool whose cell is closed: every attempt is refused at once. */
export const stepClosed = (backend: Backend, pool: number, span: Span, part: number): void => {
  const { connected } = backend.world.pools;
  const { bins, due, attempts } = backend;
  const come = comeAndGo(backend, pool, span);
  stepSessions(backend, pool, span, part);
  beginWaiting(backend, pool, LOST_LINK, takeDue(due[pool][UNAWARE], span.bin, part), span);
  const made = takeDueAttempts(backend, pool, span, part);
  payForRetries(backend, pool, made, span);
  for (let kind = classOf(LOST_LINK); kind < bins.classes; kind++) {
    const tries = attempts[pool * bins.classes + kind];
    const over = spillOver(backend, pool, kind, tries, span.to - span.from);
    beginWaiting(backend, pool, stateOf(kind), tries - over, span);
  }
  const lost = -expm1(-churnOf(backend, pool) * (span.to - span.from)) * connected[pool];
  connected[pool] -= lost;
  beginWaiting(backend, pool, LOST_LINK, lost + come, span);
};

/** One bin, or a part of one, of the pools of closed cells whose phones try at another site. */
export const stepElsewhere = (backend: Backend, part: number): void => {
  const { span } = backend.views;
  const { pools } = backend.world;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (!triesElsewhere(backend, pool)) continue;
    stepClosed(backend, pool, span, part);
    if (part === 1) carryOver(backend.due[pool], span.bin);
    pools.integratedAt[pool] = span.to;
  }
};

/** Takes the attempts of guests; those of them who connect anew for reasons of their own try at home at once. */
const takeGuests = (backend: Backend, pool: number, span: Span): number => {
  const { connected } = backend.world.pools;
  const churned = Math.min(1, churnOf(backend, pool) * (span.to - span.from)) * connected[pool];
  connected[pool] -= churned;
  waitBetween(backend, pool, firstClass(backend, pool), churned, span, 0, 0);
  return takeComing(backend, pool);
};

/** Takes a pool's attempts of a part of the current bin into `backend.attempts`, by class; returns their number. */
const takeAttempts = (backend: Backend, pool: number, span: Span, part: number): number => {
  if (backend.plan.phones!.pools[pool].home !== NONE) return takeGuests(backend, pool, span);
  const { attempts, due, bins, world } = backend;
  const come = comeAndGo(backend, pool, span);
  stepSessions(backend, pool, span, part);
  beginWaiting(backend, pool, LOST_LINK, takeDue(due[pool][UNAWARE], span.bin, part), span);
  const { connected } = world.pools;
  const churned = Math.min(1, churnOf(backend, pool) * (span.to - span.from)) * connected[pool];
  connected[pool] -= churned;
  keepSessions(backend, pool, churned, span);
  const made = takeDueAttempts(backend, pool, span, part) + churned + come;
  attempts[pool * bins.classes + firstClass(backend, pool)] += churned + come;
  return made - payForRetries(backend, pool, made, span);
};

/** Who is turned away waits for the next try, as the policy says or as the server told. */
const turnAway = (backend: Backend, pool: number, kind: number, phones: number, span: Span): void => {
  const { retryAfter } = backend.plan.phones!;
  const stay = phones - spillOver(backend, pool, kind, phones, span.to - span.from);
  if (retryAfter === null) return beginWaiting(backend, pool, stateOf(kind), stay, span);
  // The attempt has failed all the same: the policy goes on, and may give up.
  for (const { share, from, to, then, byHand } of populationOf(backend, pool).waits[stateOf(kind)]) {
    const [shortest, longest] = byHand ? [from, to] : retryAfter;
    waitBetween(backend, pool, classOf(then), stay * share, span, shortest, longest);
  }
};

/** Lets a share of a pool's attempts into the queue; the others are turned away. */
const arrive = (backend: Backend, pool: number, enters: number, span: Span): void => {
  const { attempts, bins } = backend;
  for (let kind = 1; kind < bins.classes; kind++) {
    const made = attempts[pool * bins.classes + kind];
    if (made === 0) continue;
    enqueue(backend, pool, kind, made * enters, span.bin);
    if (enters < 1) turnAway(backend, pool, kind, made * (1 - enters), span);
  }
};

const tellOverload = ({ plan, world, tell }: Backend, pool: number): void => {
  if (plan.phones!.pools[pool].home !== NONE) return;
  if (world.pools.overloaded[pool] === 1) return;
  world.pools.overloaded[pool] = 1;
  tell.overloadBegan(pool);
};

/** Takes the attempts of all pools of a cell; returns their number. */
const arrivalsAt = (backend: Backend, cell: number, span: Span, part: number): number => {
  const { cell: at } = backend.world.pools;
  let arrivals = 0;
  for (let pool = 0; pool < at.length; pool++)
    if (at[pool] === cell) arrivals += takeAttempts(backend, pool, span, part);
  return arrivals;
};

/** Lets a share of the attempts into the queue, and works on it. */
const queueUp = (backend: Backend, cell: number, enters: number, budget: number, span: Span): number => {
  const { cell: at } = backend.world.pools;
  for (let pool = 0; pool < at.length; pool++)
    if (at[pool] === cell) {
      arrive(backend, pool, enters, span);
      if (enters < 1) tellOverload(backend, pool);
    }
  return serve(backend, cell, budget, span.bin);
};

const giveUpAt = (backend: Backend, cell: number, span: Span): number => {
  const { cell: at } = backend.world.pools;
  let gaveUp = 0;
  for (let pool = 0; pool < at.length; pool++)
    if (at[pool] === cell) gaveUp += giveUp(backend, pool, populationOf(backend, pool).timeout, span);
  return gaveUp;
};

const connectAllAt = (backend: Backend, cell: number): void => {
  const { cell: at } = backend.world.pools;
  for (let pool = 0; pool < at.length; pool++) if (at[pool] === cell) connectAll(backend, pool);
};

/** How many logins a cell does in a step; beside them messages get their share of what its services can do. */
const loginWork = (
  backend: Backend,
  phones: PhonesPlan,
  cell: number,
  coming: number,
  rate: number,
  length: number,
): number => {
  if (backend.plan.resources[cell].length === 0) return rate * length;
  backend.claims[cell].wants[LOGIN] = coming + waitingAt(backend, cell);
  return share(backend, phones, cell, length)[LOGIN];
};

/** What becomes of a step's arrivals at an open cell, whose attempts are in `backend.attempts`, and of those who wait. */
const dealWith = (backend: Backend, phones: PhonesPlan, cell: number, arrivals: number, span: Span): void => {
  const { cells } = backend.world;
  const { ended } = backend.views;
  const length = span.to - span.from;
  const rate = loginsPerSecond(backend, phones, cell);
  const passes = passed(backend, phones, cell, arrivals, span.from, length, rate);
  const most = Math.max(0, phones.login.holds * cells.frontGood[cell] - connectedAt(backend, cell));
  const work = loginWork(backend, phones, cell, arrivals * passes, rate, length);
  const fits = fitting(backend, phones, cell, arrivals * passes, work);
  const budget = Math.min(work, most + cells.dead[cell]);
  ended.refused = arrivals * passes * (1 - fits);
  ended.gaveUp = 0;
  if (passes * fits === 1 && arrivals <= budget && cells.dead[cell] === 0 && liveAt(backend, cell) === 0) {
    // Nobody queues: who comes is served at once.
    connectAllAt(backend, cell);
    ended.served = arrivals;
  } else {
    ended.served = queueUp(backend, cell, passes * fits, budget, span);
    ended.gaveUp = giveUpAt(backend, cell, span);
  }
  note(backend, cell, length, ended);
};

/** One bin, or a part of one, of a cell that is open, with all pools that it serves. */
export const stepOpen = (
  backend: Backend,
  phones: PhonesPlan,
  cell: number,
  span: Span,
  part: number,
): void => {
  const { isCalm, arrivals } = backend.calm;
  if (isCalm[cell] === 0) dealWith(backend, phones, cell, arrivalsAt(backend, cell, span, part), span);
  else if (!stepCalm(backend, cell, span, part)) dealWith(backend, phones, cell, arrivals[cell], span);
};
