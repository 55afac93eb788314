import { expm1 } from "../../base/math.ts";
import type { Backend, Handlers } from "../backend.ts";
import type { PhonesPlan } from "../plan.ts";
import { binAt, longestWait } from "./bins.ts";
import { beginWaiting, nextClass, type Span, UNAWARE, waitLong } from "./cohorts.ts";
import { enqueue, flush, giveUp, serve } from "./login-queue.ts";
import { carryOver, clearRings, takeDue } from "./ring.ts";

/** After so many of the longest waits in vain, phones are spread as evenly as they will ever be. */
const FORGOTTEN = 6;

/** A pool rests when no larger share of its phones than this is away. */
const RESTED = 1e-6;

const loginRate = ({ world }: Backend, phones: PhonesPlan, cell: number): number =>
  phones.login.rate * (world.cells.frontGood[cell] - world.cells.frontLacks[cell]);

/** One bin, or a part of one, while the cell is closed: every attempt is refused at once. */
const stepClosed = (backend: Backend, phones: PhonesPlan, pool: number, span: Span, part: number): void => {
  const { connected } = backend.world.pools;
  for (let kind = 0; kind < backend.bins.classes; kind++)
    beginWaiting(
      backend,
      pool,
      nextClass(backend, kind),
      takeDue(backend.due[pool][kind], span.bin, part),
      span,
    );
  const lost = -expm1(-phones.churn * (span.to - span.from)) * connected[pool];
  connected[pool] -= lost;
  beginWaiting(backend, pool, UNAWARE + 1, lost, span);
};

/** The share of arriving attempts that gets into the queue: past the gate, and while there is room. */
const admitted = (
  backend: Backend,
  phones: PhonesPlan,
  pool: number,
  arrivals: number,
  span: Span,
): number => {
  if (arrivals <= 0) return 1;
  const { pools, cells } = backend.world;
  const cell = pools.cell[pool];
  const capacity = loginRate(backend, phones, cell);
  const length = span.to - span.from;
  const gate = phones.admission({ openFor: span.from - cells.openedAt[cell], capacity }) * length;
  const room =
    phones.login.queue * cells.frontGood[cell] - pools.live[pool] - pools.dead[pool] + capacity * length;
  return Math.max(0, Math.min(1, gate / arrivals, room / arrivals));
};

/** Takes all attempts that are due in a part of the current bin into `backend.attempts`, by class; returns their number. */
const takeAttempts = (backend: Backend, pool: number, span: Span, part: number): number => {
  const { attempts, due } = backend;
  const rings = due[pool];
  let sum = 0;
  for (let kind = 1; kind < rings.length; kind++) {
    attempts[kind] = takeDue(rings[kind], span.bin, part);
    sum += attempts[kind];
  }
  return sum;
};

/** Lets a share of the attempts into the queue; the others wait for their next try. */
const arrive = (backend: Backend, pool: number, enters: number, span: Span): void => {
  const { attempts } = backend;
  for (let kind = 1; kind < attempts.length; kind++) {
    if (attempts[kind] === 0) continue;
    enqueue(backend, pool, kind, attempts[kind] * enters, span.bin);
    if (enters < 1)
      beginWaiting(backend, pool, nextClass(backend, kind), attempts[kind] * (1 - enters), span);
  }
};

/** One bin, or a part of one, while the cell is open. */
const stepOpen = (backend: Backend, phones: PhonesPlan, pool: number, span: Span, part: number): void => {
  const { pools, cells } = backend.world;
  const cell = pools.cell[pool];
  const length = span.to - span.from;
  beginWaiting(backend, pool, UNAWARE + 1, takeDue(backend.due[pool][UNAWARE], span.bin, part), span);
  const churned = Math.min(1, phones.churn * length) * pools.connected[pool];
  pools.connected[pool] -= churned;
  const arrivals = takeAttempts(backend, pool, span, part) + churned;
  backend.attempts[UNAWARE + 1] += churned;
  const enters = admitted(backend, phones, pool, arrivals, span);
  const most = Math.max(0, phones.login.holds * cells.frontGood[cell] - pools.connected[pool]);
  const budget = Math.min(loginRate(backend, phones, cell) * length, most + pools.dead[pool]);
  if (enters === 1 && pools.live[pool] === 0 && pools.dead[pool] === 0 && arrivals <= budget) {
    // Nobody queues: who comes is served at once.
    pools.connected[pool] += arrivals;
    return;
  }
  arrive(backend, pool, enters, span);
  pools.connected[pool] += serve(backend, pool, budget, span.bin);
  giveUp(backend, pool, phones.timeout, span);
  if (enters < 1 && pools.overloaded[pool] === 0) {
    pools.overloaded[pool] = 1;
    backend.tell.overloadBegan(pool);
  }
};

/** Walks a pool from where it was counted last to a time, bin by bin. */
const walk = (backend: Backend, phones: PhonesPlan, pool: number, until: number): void => {
  const { pools, cells } = backend.world;
  const { width } = backend.bins;
  const step = cells.open[pools.cell[pool]] === 1 ? stepOpen : stepClosed;
  while (pools.integratedAt[pool] < until) {
    const from = pools.integratedAt[pool];
    const bin = binAt(backend.bins, from);
    const end = (bin + 1) * width;
    const to = Math.min(end, until);
    const part = to === end ? 1 : (to - from) / (end - from);
    step(backend, phones, pool, { from, to, bin }, part);
    if (part === 1) carryOver(backend.due[pool], bin);
    pools.integratedAt[pool] = to;
  }
};

/** Whether phones that try in vain for long stay as they are: a wait that never varies mixes nothing. */
const keepsStep = ({ waits }: PhonesPlan): boolean => {
  const [shortest, longest] = waits[waits.length - 1];
  return shortest === longest;
};

/** Brings a closed pool up to now. Nothing was served meanwhile, so nothing depended on it: it is done when needed. */
const catchUp = (backend: Backend, phones: PhonesPlan, pool: number): void => {
  const { pools } = backend.world;
  const { now } = backend.simulation;
  const away = now - pools.integratedAt[pool];
  if (away <= FORGOTTEN * longestWait(phones) || keepsStep(phones)) return walk(backend, phones, pool, now);
  pools.connected[pool] *= 1 + expm1(-phones.churn * away);
  clearRings(backend.due[pool]);
  waitLong(backend, pool, phones.pools[pool].online - pools.connected[pool], now);
  pools.integratedAt[pool] = now;
};

const isOpen = ({ world }: Backend, pool: number): boolean => world.cells.open[world.pools.cell[pool]] === 1;

/** Counts all pools up to now, under the conditions that held until now. Returns whether any was on its way. */
export const integratePhones = (backend: Backend): boolean => {
  const { phones } = backend.plan;
  if (phones === null) return false;
  const { stepping } = backend.world.pools;
  let moved = false;
  for (let pool = 0; pool < phones.pools.length; pool++) {
    if (stepping[pool] === 0) continue;
    walk(backend, phones, pool, backend.simulation.now);
    moved = true;
  }
  return moved;
};

/** Makes a pool that stood still begin to move from now. */
export const wake = (backend: Backend, pool: number): void => {
  const { stepping, integratedAt } = backend.world.pools;
  const { phones } = backend.plan;
  if (phones === null || stepping[pool] === 1) return;
  if (isOpen(backend, pool)) {
    stepping[pool] = 1;
    integratedAt[pool] = backend.simulation.now;
  } else catchUp(backend, phones, pool);
};

/** The span that is this very instant. */
export const spanNow = (backend: Backend): Span => {
  const { now } = backend.simulation;
  return { from: now, to: now, bin: binAt(backend.bins, now) };
};

/** Closes all connections of a pool; its phones notice at once. Returns how many connections that were. */
export const dropAll = (backend: Backend, pool: number): number => {
  const { connected } = backend.world.pools;
  wake(backend, pool);
  const dropped = connected[pool];
  const span = spanNow(backend);
  connected[pool] = 0;
  beginWaiting(backend, pool, UNAWARE + 1, dropped, span);
  flush(backend, pool, span);
  if (dropped > 0) backend.tell.phonesDropped(pool, dropped);
  return dropped;
};

/** What opening or closing of its cell means for a pool. */
export const cellChanged = (backend: Backend, pool: number): void => {
  const { pools } = backend.world;
  const { phones } = backend.plan;
  if (phones === null) return;
  if (isOpen(backend, pool)) {
    // It was closed until this instant: what happened to its phones meanwhile is counted now, as closed.
    catchUpClosed(backend, phones, pool);
    pools.stepping[pool] = 1;
  } else {
    pools.stepping[pool] = 0;
    pools.integratedAt[pool] = backend.simulation.now;
    flush(backend, pool, spanNow(backend));
  }
};

const catchUpClosed = (backend: Backend, phones: PhonesPlan, pool: number): void => {
  const { cells, pools } = backend.world;
  const cell = pools.cell[pool];
  const open = cells.open[cell];
  cells.open[cell] = 0;
  catchUp(backend, phones, pool);
  cells.open[cell] = open;
};

/** Ends a pool's steps once all its phones are back and nothing is queued. */
const rest = (backend: Backend, phones: PhonesPlan, pool: number): void => {
  const { pools } = backend.world;
  const { online } = phones.pools[pool];
  if (online - pools.connected[pool] > RESTED * online || pools.dead[pool] > 0) return;
  if (loginRate(backend, phones, pools.cell[pool]) < phones.churn * online) return;
  clearRings(backend.due[pool]);
  pools.connected[pool] = online;
  pools.stepping[pool] = 0;
  pools.overloaded[pool] = 0;
  backend.tell.phonesBack(pool);
};

/** The next step of all pools that move; they step together on an absolute grid. */
export const planStep = ({ world, simulation, timers, bins }: Backend): void => {
  // Without phones there is no such timer.
  if (world.pools.stepping.length === 0) return;
  if (!world.pools.stepping.includes(1)) return simulation.disarm(timers.phonesStep);
  const next = (binAt(bins, simulation.now) + 1) * bins.width;
  if (simulation.calendar.dueAt(timers.phonesStep) !== next) simulation.arm(timers.phonesStep, next);
};

/** Puts all phones on line, connected to their home. */
export const beginPhones = (backend: Backend): void => {
  backend.plan.phones?.pools.forEach(({ online, cells }, pool) => {
    backend.world.pools.connected[pool] = online;
    backend.world.pools.cell[pool] = cells[0];
  });
};

/** Steps are events, so that nobody who looks at a run can change it. The walking itself is done before any event. */
export const phonesHandlers: Handlers = {
  phonesStep(backend) {
    const { phones } = backend.plan;
    phones?.pools.forEach((_, pool) => {
      if (backend.world.pools.stepping[pool] === 1) rest(backend, phones, pool);
    });
  },
};
