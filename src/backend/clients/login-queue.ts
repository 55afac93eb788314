import type { Backend } from "../backend.ts";
import type { Span } from "./bins.ts";
import { beginWaiting, stateOf } from "./cohorts.ts";

const slot = ({ bins }: Backend, pool: number, kind: number, bin: number): number =>
  (pool * bins.classes + kind) * bins.queue + (bin & (bins.queue - 1));

const inAll = ({ bins }: Backend, cell: number, bin: number): number =>
  cell * bins.queue + (bin & (bins.queue - 1));

/** The oldest bin that attempts may still be in. */
const oldest = ({ bins }: Backend, bin: number): number => Math.max(0, bin - bins.queue + 1);

/** How many attempts wait at a cell that their phones still wait for. */
export const liveAt = ({ world }: Backend, cell: number): number => {
  const { cell: at, live } = world.pools;
  let sum = 0;
  for (let pool = 0; pool < at.length; pool++) if (at[pool] === cell) sum += live[pool];
  return sum;
};

/** Puts attempts of a pool's class into the queue of its cell, in the bin of the span. */
export const enqueue = (
  backend: Backend,
  pool: number,
  kind: number,
  attempts: number,
  bin: number,
): void => {
  const { pools, cells } = backend.world;
  pools.queued[slot(backend, pool, kind, bin)] += attempts;
  cells.queued[inAll(backend, pools.cell[pool], bin)] += attempts;
  pools.live[pool] += attempts;
};

/** Takes a share of a pool's attempts out of a bin, from all classes alike. Returns how many that were. */
const takeFrom = (backend: Backend, pool: number, bin: number, share: number): number => {
  const { queued } = backend.world.pools;
  let taken = 0;
  for (let kind = 1; kind < backend.bins.classes; kind++) {
    const at = slot(backend, pool, kind, bin);
    const part = queued[at] * share;
    queued[at] -= part;
    taken += part;
  }
  return taken;
};

/** Connects the phones of a share of a bin's attempts, of all pools of the cell alike. */
const connectFrom = (backend: Backend, cell: number, bin: number, share: number): void => {
  const { cell: at, live, connected } = backend.world.pools;
  for (let pool = 0; pool < at.length; pool++) {
    if (at[pool] !== cell || live[pool] === 0) continue;
    const served = takeFrom(backend, pool, bin, share);
    live[pool] = served >= live[pool] ? 0 : live[pool] - served;
    connected[pool] += served;
  }
};

/** The queue of a cell is empty: what is still counted in it is rounding, and belongs to those it has connected. */
const clearCount = (backend: Backend, cell: number): void => {
  const { cell: at, live, connected } = backend.world.pools;
  for (let pool = 0; pool < at.length; pool++) {
    if (at[pool] !== cell) continue;
    connected[pool] += live[pool];
    live[pool] = 0;
  }
};

/** Nobody waits at a cell: what rounding has left there is no phone. */
export const leaveQueue = (backend: Backend, cell: number): void => {
  const { pools, cells } = backend.world;
  const { classes, queue } = backend.bins;
  cells.queued.fill(0, cell * queue, (cell + 1) * queue);
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (pools.cell[pool] !== cell || pools.live[pool] === 0) continue;
    pools.live[pool] = 0;
    pools.queued.fill(0, pool * classes * queue, (pool + 1) * classes * queue);
  }
};

/**
 * Works on a cell's queue, oldest first: work whose phones have given up is done in vain, then attempts in the order of their
 * bins. Returns how many phones were connected by it.
 */
export const serve = (backend: Backend, cell: number, budget: number, bin: number): number => {
  const { dead, queued } = backend.world.cells;
  const inVain = Math.min(dead[cell], budget);
  dead[cell] -= inVain;
  let left = budget - inVain;
  let served = 0;
  for (let old = oldest(backend, bin); old <= bin && left > 0; old++) {
    const at = inAll(backend, cell, old);
    const done = Math.min(queued[at], left);
    if (done === 0) continue;
    connectFrom(backend, cell, old, done === queued[at] ? 1 : done / queued[at]);
    queued[at] -= done;
    left -= done;
    served += done;
  }
  if (left > 0) clearCount(backend, cell);
  return served;
};

/** Moves a part of a pool's attempts of a bin back into waiting for their next try. Returns how many that were. */
const sendBack = (backend: Backend, pool: number, bin: number, span: Span, part: number): number => {
  const { pools, cells } = backend.world;
  let back = 0;
  for (let kind = 1; kind < backend.bins.classes; kind++) {
    const at = slot(backend, pool, kind, bin);
    if (pools.queued[at] === 0) continue;
    const some = pools.queued[at] * part;
    beginWaiting(backend, pool, stateOf(kind), some, span);
    pools.queued[at] -= some;
    back += some;
  }
  const all = inAll(backend, pools.cell[pool], bin);
  cells.queued[all] = Math.max(0, cells.queued[all] - back);
  return back;
};

/**
 * Phones of a pool that have waited for the time-out give their attempt up and wait for the next; the work stays in the queue.
 * The attempts of a bin were made evenly over it, so they are given up evenly over as long. Returns how many give up.
 */
export const giveUp = (backend: Backend, pool: number, timeout: number, span: Span): number => {
  const { pools, cells } = backend.world;
  if (pools.live[pool] === 0) return 0;
  const { width } = backend.bins;
  const madeBefore = span.to - timeout;
  let all = 0;
  for (let bin = oldest(backend, span.bin); bin * width < madeBefore; bin++) {
    if (cells.queued[inAll(backend, pools.cell[pool], bin)] === 0) continue;
    const end = (bin + 1) * width;
    const left = Math.max(bin * width, span.from - timeout);
    const part = end <= madeBefore ? 1 : (madeBefore - left) / (end - left);
    all += sendBack(backend, pool, bin, span, part);
  }
  pools.live[pool] = Math.max(0, pools.live[pool] - all);
  cells.dead[pools.cell[pool]] += all;
  return all;
};

/** A pool's phones leave the queue at once: their server is gone, and its work with it. */
export const flush = (backend: Backend, pool: number, span: Span): void => {
  const { pools, cells } = backend.world;
  const cell = pools.cell[pool];
  const before = liveAt(backend, cell);
  if (pools.live[pool] > 0)
    for (let bin = oldest(backend, span.bin); bin <= span.bin; bin++) sendBack(backend, pool, bin, span, 1);
  const others = before - pools.live[pool];
  pools.live[pool] = 0;
  // Whose work is done in vain is not known: as much of it goes as of what is waited for.
  if (before > 0) cells.dead[cell] *= others > 0 ? others / before : 0;
};
