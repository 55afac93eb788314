import type { Backend } from "../backend.ts";
import { beginWaiting, nextClass, type Span } from "./cohorts.ts";

const slot = ({ bins }: Backend, pool: number, kind: number, bin: number): number =>
  (pool * bins.classes + kind) * bins.queue + (bin % bins.queue);

const inAll = ({ bins }: Backend, pool: number, bin: number): number =>
  pool * bins.queue + (bin % bins.queue);

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

/** Moves all attempts of a bin back into waiting for their next try. */
const sendBack = (backend: Backend, pool: number, bin: number, span: Span): void => {
  const { queued, queuedInAll } = backend.world.pools;
  queuedInAll[inAll(backend, pool, bin)] = 0;
  for (let kind = 1; kind < backend.bins.classes; kind++) {
    const at = slot(backend, pool, kind, bin);
    beginWaiting(backend, pool, nextClass(backend, kind), queued[at], span);
    queued[at] = 0;
  }
};

/** Phones that have waited for the time-out give their attempt up and wait for the next; the work stays in the queue. */
export const giveUp = (backend: Backend, pool: number, timeout: number, span: Span): void => {
  const { live, dead, queuedInAll } = backend.world.pools;
  if (live[pool] === 0) return;
  // A hair is added, for a time-out of whole bins ends on an edge.
  const last = Math.floor((span.to - timeout) / backend.bins.width + 1e-9) - 1;
  for (let bin = oldest(backend, span.bin); bin <= last; bin++) {
    const attempts = queuedInAll[inAll(backend, pool, bin)];
    if (attempts === 0) continue;
    live[pool] = Math.max(0, live[pool] - attempts);
    dead[pool] += attempts;
    sendBack(backend, pool, bin, span);
  }
};

/** Phones leave the queue at once: their server is gone, and its work with it. */
export const flush = (backend: Backend, pool: number, span: Span): void => {
  const { live, dead } = backend.world.pools;
  if (live[pool] > 0)
    for (let bin = oldest(backend, span.bin); bin <= span.bin; bin++) sendBack(backend, pool, bin, span);
  live[pool] = 0;
  dead[pool] = 0;
};
