import type { Backend } from "../backend.ts";
import { beginWaiting, nextClass, type Span } from "./cohorts.ts";

const slot = ({ bins }: Backend, pool: number, kind: number, bin: number): number =>
  (pool * bins.classes + kind) * bins.queue + (bin % bins.queue);

/** Puts attempts of a class into the queue, in the bin of the span. */
export const enqueue = (
  backend: Backend,
  pool: number,
  kind: number,
  attempts: number,
  bin: number,
): void => {
  backend.world.pools.queued[slot(backend, pool, kind, bin)] += attempts;
  backend.world.pools.live[pool] += attempts;
};

const inBin = (backend: Backend, pool: number, bin: number): number => {
  let sum = 0;
  for (let kind = 1; kind < backend.bins.classes; kind++)
    sum += backend.world.pools.queued[slot(backend, pool, kind, bin)];
  return sum;
};

/** Takes a share of a bin's attempts out of the queue. */
const takeShare = (backend: Backend, pool: number, bin: number, share: number): void => {
  for (let kind = 1; kind < backend.bins.classes; kind++) {
    const at = slot(backend, pool, kind, bin);
    backend.world.pools.queued[at] = share >= 1 ? 0 : backend.world.pools.queued[at] * (1 - share);
  }
};

/**
 * Works on the queue, oldest first: work whose phones have given up is done in vain, then attempts in the order of their
 * bins. Returns how many phones were connected by it.
 */
export const serve = (backend: Backend, pool: number, budget: number, bin: number): number => {
  const { live, dead } = backend.world.pools;
  const inVain = Math.min(dead[pool], budget);
  dead[pool] -= inVain;
  let left = budget - inVain;
  let served = 0;
  for (let old = bin - backend.bins.queue + 1; old <= bin && left > 0 && live[pool] > 0; old++) {
    if (old < 0) continue;
    const attempts = inBin(backend, pool, old);
    if (attempts === 0) continue;
    const done = Math.min(attempts, left);
    takeShare(backend, pool, old, done / attempts);
    left -= done;
    served += done;
  }
  live[pool] = served >= live[pool] ? 0 : live[pool] - served;
  return served;
};

/**
 * Phones that have waited for the time-out give their attempt up and wait for the next; the work stays in the queue. The
 * attempts of a bin were made evenly over it, so they are given up evenly over as long.
 */
export const giveUp = (backend: Backend, pool: number, timeout: number, span: Span): void => {
  const { live, dead, queued } = backend.world.pools;
  if (live[pool] === 0) return;
  const { width, classes, queue } = backend.bins;
  const madeBefore = span.to - timeout;
  for (let bin = Math.max(0, span.bin - queue + 1); bin * width < madeBefore; bin++) {
    const end = (bin + 1) * width;
    const left = Math.max(bin * width, span.from - timeout);
    const part = end <= madeBefore ? 1 : (madeBefore - left) / (end - left);
    for (let kind = 1; kind < classes; kind++) {
      const at = slot(backend, pool, kind, bin);
      const attempts = part === 1 ? queued[at] : queued[at] * part;
      if (attempts === 0) continue;
      queued[at] = part === 1 ? 0 : queued[at] - attempts;
      live[pool] = Math.max(0, live[pool] - attempts);
      dead[pool] += attempts;
      beginWaiting(backend, pool, nextClass(backend, kind), attempts, span);
    }
  }
};

/** Phones leave the queue at once: their server is gone, and its work with it. */
export const flush = (backend: Backend, pool: number, span: Span): void => {
  for (let bin = Math.max(0, span.bin - backend.bins.queue + 1); bin <= span.bin; bin++)
    for (let kind = 1; kind < backend.bins.classes; kind++) {
      const at = slot(backend, pool, kind, bin);
      const attempts = backend.world.pools.queued[at];
      backend.world.pools.queued[at] = 0;
      beginWaiting(backend, pool, nextClass(backend, kind), attempts, span);
    }
  backend.world.pools.live[pool] = 0;
  backend.world.pools.dead[pool] = 0;
};
