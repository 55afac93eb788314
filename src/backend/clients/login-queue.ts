import type { Backend } from "../backend.ts";
import { beginWaiting, nextClass, type Span } from "./cohorts.ts";

const slot = ({ bins }: Backend, pool: number, kind: number, bin: number): number =>
  (pool * bins.classes + kind) * bins.queue + (bin & (bins.queue - 1));

const inAll = ({ bins }: Backend, pool: number, bin: number): number =>
  pool * bins.queue + (bin & (bins.queue - 1));

/** The oldest bin that attempts may still be in. */
const oldest = ({ bins }: Backend, bin: number): number => Math.max(0, bin - bins.queue + 1);

/** Puts attempts of a class into the queue, in the bin of the span. */
export const enqueue = (
  backend: Backend,
  pool: number,
  kind: number,
  attempts: number,
  bin: number,
): void => {
  const { pools } = backend.world;
  pools.queued[slot(backend, pool, kind, bin)] += attempts;
  pools.queuedInAll[inAll(backend, pool, bin)] += attempts;
  pools.live[pool] += attempts;
};

/** Takes attempts out of a bin, from all classes alike. */
const takeFrom = (backend: Backend, pool: number, bin: number, taken: number): void => {
  const { queued, queuedInAll } = backend.world.pools;
  const all = inAll(backend, pool, bin);
  const rest = taken >= queuedInAll[all] ? 0 : 1 - taken / queuedInAll[all];
  queuedInAll[all] *= rest;
  for (let kind = 1; kind < backend.bins.classes; kind++) queued[slot(backend, pool, kind, bin)] *= rest;
};

/**
 * Works on the queue, oldest first: work whose phones have given up is done in vain, then attempts in the order of their
 * bins. Returns how many phones were connected by it.
 */
export const serve = (backend: Backend, pool: number, budget: number, bin: number): number => {
  const { live, dead, queuedInAll } = backend.world.pools;
  const inVain = Math.min(dead[pool], budget);
  dead[pool] -= inVain;
  let left = budget - inVain;
  let served = 0;
  for (let old = oldest(backend, bin); old <= bin && left > 0; old++) {
    const done = Math.min(queuedInAll[inAll(backend, pool, old)], left);
    if (done === 0) continue;
    takeFrom(backend, pool, old, done);
    left -= done;
    served += done;
  }
  live[pool] = served >= live[pool] ? 0 : live[pool] - served;
  return served;
};

/** Moves a part of the attempts of a bin back into waiting for their next try. Returns how many that were. */
const sendBack = (backend: Backend, pool: number, bin: number, span: Span, part: number): number => {
  const { queued, queuedInAll } = backend.world.pools;
  const all = inAll(backend, pool, bin);
  const back = queuedInAll[all] * part;
  queuedInAll[all] *= 1 - part;
  for (let kind = 1; kind < backend.bins.classes; kind++) {
    const at = slot(backend, pool, kind, bin);
    beginWaiting(backend, pool, nextClass(backend, kind), queued[at] * part, span);
    queued[at] *= 1 - part;
  }
  return back;
};

/**
 * Phones that have waited for the time-out give their attempt up and wait for the next; the work stays in the queue. The
 * attempts of a bin were made evenly over it, so they are given up evenly over as long.
 */
export const giveUp = (backend: Backend, pool: number, timeout: number, span: Span): void => {
  const { live, dead, queuedInAll } = backend.world.pools;
  if (live[pool] === 0) return;
  const { width } = backend.bins;
  const madeBefore = span.to - timeout;
  for (let bin = oldest(backend, span.bin); bin * width < madeBefore; bin++) {
    if (queuedInAll[inAll(backend, pool, bin)] === 0) continue;
    const end = (bin + 1) * width;
    const left = Math.max(bin * width, span.from - timeout);
    const part = end <= madeBefore ? 1 : (madeBefore - left) / (end - left);
    const attempts = sendBack(backend, pool, bin, span, part);
    live[pool] = Math.max(0, live[pool] - attempts);
    dead[pool] += attempts;
  }
};

/** Phones leave the queue at once: their server is gone, and its work with it. */
export const flush = (backend: Backend, pool: number, span: Span): void => {
  const { live, dead } = backend.world.pools;
  if (live[pool] > 0)
    for (let bin = oldest(backend, span.bin); bin <= span.bin; bin++) sendBack(backend, pool, bin, span, 1);
  live[pool] = 0;
  dead[pool] = 0;
};
