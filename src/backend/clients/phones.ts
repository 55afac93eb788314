import { expm1 } from "../../base/math.ts";
import type { Backend, Handlers } from "../backend.ts";
import { warmMeanwhile } from "../load/resources.ts";
import { areThrough, beginTraffic, moveTraffic } from "../messages/traffic.ts";
import type { PhonesPlan } from "../plan.ts";
import type { Span } from "./bins.ts";
import { binAt, longestWait } from "./bins.ts";
import { beginBudget, earnAtRest, payForTryingInVain } from "./budget.ts";
import { beginCalm, endCalm } from "./calm.ts";
import { beginWaiting, LOST_LINK, populationOf, waitLong } from "./cohorts.ts";
import { forget, frontLoaded } from "./front.ts";
import { flush, leaveQueue } from "./login-queue.ts";
import { churnOf, onlineAt } from "./online.ts";
import { canRest, restsUntil } from "./resting.ts";
import { carryOver, clearRings } from "./ring.ts";
import { endSessionsSince, forgetSessions, keepSessions, settleSessions } from "./sessions.ts";
import { stepClosed, stepOpen } from "./steps.ts";
import { isCalm, nextStep } from "./strides.ts";

/** After so many of the longest waits in vain, phones are spread as evenly as they will ever be. */
const FORGOTTEN = 6;

/** A pool rests when no larger share of its phones than this is away. */
const RESTED = 1e-6;

const isOpen = ({ world }: Backend, pool: number): boolean => world.cells.open[world.pools.cell[pool]] === 1;

/** Sets the span to what is left of the bin in which a time lies, `until` at most. Returns which part of the rest that is. */
const enterBin = ({ views: { span }, bins }: Backend, from: number, until: number): number => {
  const bin = binAt(bins, from);
  const end = (bin + 1) * bins.width;
  span.from = from;
  span.bin = bin;
  span.to = Math.min(end, until);
  return span.to === end ? 1 : (span.to - from) / (end - from);
};

/** One bin, or a part of one, of all cells that move. */
const stepAll = (backend: Backend, phones: PhonesPlan, part: number): void => {
  const { span } = backend.views;
  const { pools, cells } = backend.world;
  for (let cell = 0; cell < cells.open.length; cell++)
    if (cells.moving[cell] === 1) stepOpen(backend, phones, cell, span, part);
  if (part < 1) return;
  // Of those who came to a calm cell nobody is left in a bin that is over.
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.stepping[pool] === 1 && backend.calm.isCalm[pools.cell[pool]] === 0)
      carryOver(backend.due[pool], span.bin);
};

/** The servers of fronts feel how full they are: of connections, or of attempts that wait. */
const loadFronts = (backend: Backend): void => {
  const { moving } = backend.world.cells;
  for (let cell = 0; cell < moving.length; cell++) if (moving[cell] === 1) frontLoaded(backend, cell);
};

/** Counts all cells that move up to now, under the conditions that held until now. Returns whether any does. */
export const integratePhones = (backend: Backend): boolean => {
  const { phones } = backend.plan;
  const { pools, walkedTo } = backend.world;
  if (phones === null || walkedTo.moving[0] === 0) return false;
  const { now } = backend.simulation;
  beginCalm(backend, phones);
  while (walkedTo.at[0] < now) {
    const part = enterBin(backend, walkedTo.at[0], now);
    beginTraffic(backend, backend.views.span);
    stepAll(backend, phones, part);
    moveTraffic(backend, backend.views.span);
    walkedTo.at[0] = backend.views.span.to;
  }
  endCalm(backend);
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.stepping[pool] === 1) pools.integratedAt[pool] = now;
  if (backend.plan.anyOverload) loadFronts(backend);
  return true;
};

/** Walks a pool of a closed cell from where it was counted last to now, bin by bin. */
const walkClosed = (backend: Backend, pool: number): void => {
  const { integratedAt } = backend.world.pools;
  const { now } = backend.simulation;
  const { span } = backend.views;
  while (integratedAt[pool] < now) {
    const part = enterBin(backend, integratedAt[pool], now);
    stepClosed(backend, pool, span, part);
    if (part === 1) carryOver(backend.due[pool], span.bin);
    integratedAt[pool] = span.to;
  }
};

/** Whether phones that try in vain for long stay as they are: a wait that never varies mixes nothing. */
const keepsStep = (backend: Backend, pool: number): boolean =>
  populationOf(backend, pool).inVain.every(({ part: { from, to } }) => from === to);

/** Brings a pool of a closed cell up to now. Nothing was served meanwhile, so nothing depended on it: it is done when needed. */
const catchUp = (backend: Backend, pool: number): void => {
  const { pools } = backend.world;
  const { now } = backend.simulation;
  const away = now - pools.integratedAt[pool];
  if (away <= FORGOTTEN * longestWait(populationOf(backend, pool)) || keepsStep(backend, pool))
    return walkClosed(backend, pool);
  endSessionsSince(backend, pool, pools.integratedAt[pool]);
  const online = onlineAt(backend, pool, now);
  const gone = online / onlineAt(backend, pool, pools.integratedAt[pool]);
  pools.connected[pool] *= (1 + expm1(-churnOf(backend, pool) * away)) * Math.min(1, gone);
  clearRings(backend.due[pool]);
  waitLong(backend, pool, online - pools.connected[pool], now);
  payForTryingInVain(backend, pool, online - pools.connected[pool], away);
  pools.integratedAt[pool] = now;
};

/** A pool begins to move from now: at rest all its phones were connected. */
const beginMoving = (backend: Backend, pool: number): void => {
  const { pools } = backend.world;
  const { now } = backend.simulation;
  pools.stepping[pool] = 1;
  earnAtRest(backend, pool, now - pools.integratedAt[pool]);
  pools.integratedAt[pool] = now;
  if (populationOf(backend, pool).profile === null) return;
  pools.connected[pool] = onlineAt(backend, pool, now);
  backend.simulation.disarm(backend.timers.restEnds + pool);
};

/** What the phones of a pool at rest did since it was counted last: some connected anew, which kept caches warm; messages flowed. */
const countRest = (backend: Backend, pool: number): void => {
  const { integratedAt, cell } = backend.world.pools;
  const { now } = backend.simulation;
  const logins = churnOf(backend, pool) * onlineAt(backend, pool, now) * (now - integratedAt[pool]);
  warmMeanwhile(backend, cell[pool], logins);
};

/** All pools of an open cell move from now on. */
const moveCell = (backend: Backend, cell: number): void => {
  const { pools, cells, walkedTo } = backend.world;
  cells.moving[cell] = 1;
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.cell[pool] === cell && pools.stepping[pool] === 0) {
      countRest(backend, pool);
      beginMoving(backend, pool);
    }
  walkedTo.moving[0] = 1;
  walkedTo.at[0] = backend.simulation.now;
};

/** Makes a pool that stood still begin to move from now. */
export const wake = (backend: Backend, pool: number): void => {
  const { pools } = backend.world;
  if (pools.stepping[pool] === 1) return;
  if (isOpen(backend, pool)) moveCell(backend, pools.cell[pool]);
  else catchUp(backend, pool);
};

/** Something changed for what a cell's front can do: its pools move unless they can rest all the same. */
export const reviewRest = (backend: Backend, cell: number): void => {
  if (backend.plan.phones === null || backend.world.cells.open[cell] === 0) return;
  if (!canRest(backend, cell)) return moveCell(backend, cell);
  const { pools } = backend.world;
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.cell[pool] === cell && pools.stepping[pool] === 0) armRest(backend, pool);
};

/** The span that is this very instant. */
export const spanNow = (backend: Backend): Span => {
  const { now } = backend.simulation;
  return { from: now, to: now, bin: binAt(backend.bins, now) };
};

/** Closes all connections of a pool; its phones notice at once. Returns how many connections that were. */
export const dropAll = (backend: Backend, pool: number): number => {
  const { pools, cells } = backend.world;
  const { connected } = pools;
  wake(backend, pool);
  settleSessions(backend, pool);
  const dropped = connected[pool];
  const span = spanNow(backend);
  connected[pool] = 0;
  if (cells.running[pools.cell[pool]] === 1) keepSessions(backend, pool, dropped, span);
  else forgetSessions(backend, pool);
  beginWaiting(backend, pool, LOST_LINK, dropped, span);
  flush(backend, pool, span);
  if (dropped > 0) backend.tell.phonesDropped(pool, dropped);
  return dropped;
};

/** Closes all connections that a cell holds; phones that are served elsewhere keep theirs. Returns how many that were. */
export const dropAllAt = (backend: Backend, cell: number): number => {
  const { cell: at } = backend.world.pools;
  let dropped = 0;
  for (let pool = 0; pool < at.length; pool++) if (at[pool] === cell) dropped += dropAll(backend, pool);
  return dropped;
};

const isAnyMoving = ({ world }: Backend): 0 | 1 => (world.cells.moving.includes(1) ? 1 : 0);

/** What opening or closing of its cell means for a pool, or that another cell serves it now. */
export const cellChanged = (backend: Backend, pool: number): void => {
  const { pools, cells, walkedTo } = backend.world;
  const cell = pools.cell[pool];
  if (backend.plan.phones === null) return;
  if (isOpen(backend, pool)) {
    // It was closed, or served elsewhere, until this instant: what happened to its phones meanwhile is counted now, as closed.
    if (pools.stepping[pool] === 0) catchUp(backend, pool);
    pools.stepping[pool] = 1;
    forget(backend, cell);
    moveCell(backend, cell);
  } else {
    // At rest all were connected until this instant.
    if (pools.stepping[pool] === 0) {
      pools.connected[pool] = onlineAt(backend, pool, backend.simulation.now);
      earnAtRest(backend, pool, backend.simulation.now - pools.integratedAt[pool]);
    }
    pools.stepping[pool] = 0;
    pools.integratedAt[pool] = backend.simulation.now;
    flush(backend, pool, spanNow(backend));
    cells.moving[cell] = 0;
    walkedTo.moving[0] = isAnyMoving(backend);
    backend.simulation.disarm(backend.timers.restEnds + pool);
  }
};

/** Sets the timer to when a pool at rest will be too large for its cell. */
const armRest = (backend: Backend, pool: number): void => {
  const { simulation, timers } = backend;
  const at = restsUntil(backend, pool);
  if (at === Number.POSITIVE_INFINITY) simulation.disarm(timers.restEnds + pool);
  else simulation.arm(timers.restEnds + pool, at);
};

const restPool = (backend: Backend, pool: number): void => {
  const { pools } = backend.world;
  clearRings(backend.due[pool]);
  forgetSessions(backend, pool);
  pools.connected[pool] = onlineAt(backend, pool, backend.simulation.now);
  pools.stepping[pool] = 0;
  pools.overloaded[pool] = 0;
  backend.tell.phonesBack(pool);
  armRest(backend, pool);
};

/** Ends a cell's steps once all phones that it serves are back and nothing is queued. */
const rest = (backend: Backend, cell: number): void => {
  if (!isCalm(backend, cell, RESTED) || !areThrough(backend) || !canRest(backend, cell)) return;
  leaveQueue(backend, cell);
  const { pools, cells, walkedTo } = backend.world;
  for (let pool = 0; pool < pools.cell.length; pool++) if (pools.cell[pool] === cell) restPool(backend, pool);
  cells.moving[cell] = 0;
  forget(backend, cell);
  walkedTo.moving[0] = isAnyMoving(backend);
};

/** The next step of all cells that move; they step together on an absolute grid, coarser while all is calm. */
export const planStep = (backend: Backend): void => {
  const { world, simulation, timers, bins } = backend;
  // Without phones there is no such timer.
  if (world.pools.cell.length === 0) return;
  if (world.walkedTo.moving[0] === 0) return simulation.disarm(timers.phonesStep);
  const next = nextStep(backend) * bins.width;
  if (simulation.calendar.dueAt(timers.phonesStep) !== next) simulation.arm(timers.phonesStep, next);
};

/** Puts all phones on line, connected to their home. */
export const beginPhones = (backend: Backend): void => {
  backend.plan.phones?.pools.forEach(({ cells }, pool) => {
    backend.world.pools.connected[pool] = onlineAt(backend, pool, 0);
    backend.world.pools.cell[pool] = cells[0];
    beginBudget(backend, pool);
  });
};

/** Steps are events, so that nobody who looks at a run can change it. The walking itself is done before any event. */
export const phonesHandlers: Handlers = {
  phonesStep(backend) {
    const { moving } = backend.world.cells;
    for (let cell = 0; cell < moving.length; cell++) if (moving[cell] === 1) rest(backend, cell);
  },
  /** A pool that grows with the hours is too large for its cell from now on. */
  restEnds(backend, pool) {
    moveCell(backend, backend.world.pools.cell[pool]);
  },
};
