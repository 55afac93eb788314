import type { Backend, Handlers } from "../backend.ts";
import { areThrough, beginTraffic, moveTraffic } from "../messages/traffic.ts";
import { NONE, type PhonesPlan } from "../plan.ts";
import { countRest } from "./at-rest.ts";
import type { Span } from "./bins.ts";
import { binAt } from "./bins.ts";
import { beginBudget } from "./budget.ts";
import { beginCalm, endCalm } from "./calm.ts";
import { catchUp, enterBin } from "./closed.ts";
import { beginWaiting, classOf, LOST_LINK, populationOf, stateOf, waitBetween } from "./cohorts.ts";
import { forget, frontLoaded } from "./front.ts";
import { bringBack, guestsLetRest } from "./guests.ts";
import { flush, leaveQueue } from "./login-queue.ts";
import { onlineAt } from "./online.ts";
import { canRest, jumpAt, restsUntil } from "./resting.ts";
import { carryOver, clearRings } from "./ring.ts";
import { forgetSessions, keepSessions, settleSessions } from "./sessions.ts";
import { stepElsewhere, stepOpen } from "./steps.ts";
import { isCalm, nextStep } from "./strides.ts";

/** A pool rests when no larger share of its phones than this is away. */
const RESTED = 1e-6;

const isOpen = ({ world }: Backend, pool: number): boolean => world.cells.open[world.pools.cell[pool]] === 1;

/** One bin, or a part of one, of all cells that move. */
const stepAll = (backend: Backend, phones: PhonesPlan, part: number): void => {
  const { span } = backend.views;
  const { pools, cells } = backend.world;
  for (let cell = 0; cell < cells.open.length; cell++)
    if (cells.moving[cell] === 1) stepOpen(backend, phones, cell, span, part);
  stepElsewhere(backend, part);
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

/** A pool begins to move from now: at rest all its phones were connected. */
const beginMoving = (backend: Backend, pool: number): void => {
  const { pools } = backend.world;
  const { now } = backend.simulation;
  pools.stepping[pool] = 1;
  countRest(backend, pool);
  pools.integratedAt[pool] = now;
  if (populationOf(backend, pool).profile === null) return;
  const online = onlineAt(backend, pool, now);
  const jumped = jumpAt(backend, pool, now);
  pools.connected[pool] = online - jumped;
  waitBetween(
    backend,
    pool,
    classOf(populationOf(backend, pool).waits[LOST_LINK][0].then),
    jumped,
    spanNow(backend),
    0,
    0,
  );
  backend.simulation.disarm(backend.timers.restEnds + pool);
};

/** The cell that takes the guests of a pool moves as well, if it is open. */
const moveElsewhere = (backend: Backend, pool: number): void => {
  const { guests } = backend.plan.phones!.pools[pool];
  if (guests === NONE) return;
  const { pools, cells } = backend.world;
  const cell = pools.cell[guests];
  if (cells.open[cell] === 1 && cells.moving[cell] === 0) moveCell(backend, cell);
};

/** All pools of an open cell move from now on. */
const moveCell = (backend: Backend, cell: number): void => {
  const { pools, cells, walkedTo } = backend.world;
  // Those who try here from closed cells are counted from now on step by step.
  if (cells.moving[cell] === 0)
    for (let pool = 0; pool < pools.cell.length; pool++) {
      const { home } = backend.plan.phones!.pools[pool];
      if (home !== NONE && pools.cell[pool] === cell && !isOpen(backend, home)) catchUp(backend, home);
    }
  cells.moving[cell] = 1;
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.cell[pool] === cell && pools.stepping[pool] === 0) beginMoving(backend, pool);
  walkedTo.moving[0] = 1;
  walkedTo.at[0] = backend.simulation.now;
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.cell[pool] === cell) moveElsewhere(backend, pool);
};

/** Makes a pool that stood still begin to move from now. */
export const wake = (backend: Backend, pool: number): void => {
  const { pools } = backend.world;
  const { home } = backend.plan.phones!.pools[pool];
  // Guests who lose their links wait at home.
  if (home !== NONE) wake(backend, home);
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
  const { home } = backend.plan.phones!.pools[pool];
  if (dropped > 0) backend.tell.phonesDropped(home === NONE ? pool : home, dropped);
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

/** A cell that is closed has no guests: they lose their links, or find nobody, and wait at home. */
const sendHome = (backend: Backend, pool: number): void => {
  const { home } = backend.plan.phones!.pools[pool];
  if (home === NONE) return;
  wake(backend, home);
  const { connected, coming } = backend.world.pools;
  const { classes } = backend.bins;
  const dropped = connected[pool];
  connected[pool] = 0;
  beginWaiting(backend, pool, LOST_LINK, dropped, spanNow(backend));
  for (let kind = classOf(LOST_LINK); kind < classes; kind++) {
    beginWaiting(backend, pool, stateOf(kind), coming[pool * classes + kind], spanNow(backend));
    coming[pool * classes + kind] = 0;
  }
  if (dropped > 0) backend.tell.phonesDropped(home, dropped);
};

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
      countRest(backend, pool);
    }
    pools.stepping[pool] = 0;
    pools.integratedAt[pool] = backend.simulation.now;
    flush(backend, pool, spanNow(backend));
    cells.dead[cell] = 0;
    cells.moving[cell] = 0;
    walkedTo.moving[0] = isAnyMoving(backend);
    backend.simulation.disarm(backend.timers.restEnds + pool);
    sendHome(backend, pool);
    moveElsewhere(backend, pool);
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
  bringBack(backend, pool, RESTED);
  pools.connected[pool] = onlineAt(backend, pool, backend.simulation.now);
  pools.stepping[pool] = 0;
  pools.overloaded[pool] = 0;
  if (backend.plan.phones!.pools[pool].home === NONE) backend.tell.phonesBack(pool);
  armRest(backend, pool);
};

/** Ends a cell's steps once all phones that it serves are back and nothing is queued. */
const rest = (backend: Backend, cell: number): void => {
  if (!isCalm(backend, cell, RESTED) || !areThrough(backend) || !canRest(backend, cell)) return;
  if (!guestsLetRest(backend, cell, RESTED)) return;
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

/** Pools whose phones come and go with the hours: until when each is at rest. */
export const beginRest = (backend: Backend): void => {
  const { cell } = backend.world.pools;
  for (let pool = 0; pool < cell.length; pool++)
    if (populationOf(backend, pool).profile !== null) reviewRest(backend, cell[pool]);
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
