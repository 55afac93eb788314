import type { Backend } from "../backend.ts";
import { type Bins, binAt } from "./bins.ts";

/** The class of phones that have not noticed that their link is dead. */
export const UNAWARE = 0;

/** The phones of a class that are due in the current bin and not yet taken from it. */
export const takeDue = (backend: Backend, pool: number, kind: number, bin: number, part: number): number => {
  const ring = backend.due[pool][kind];
  const at = bin % ring.length;
  const taken = part >= 1 ? ring[at] : ring[at] * part;
  ring[at] = part >= 1 ? 0 : ring[at] - taken;
  return taken;
};

/** Adds the same number of phones to so many bins of a ring, from a place in it on. */
const addToEach = (ring: Float64Array, at: number, bins: number, each: number): void => {
  const start = at % ring.length;
  const end = start + bins;
  for (let bin = start; bin < Math.min(end, ring.length); bin++) ring[bin] += each;
  for (let bin = 0; bin < end - ring.length; bin++) ring[bin] += each;
};

/** Lets phones become due evenly between two times; what falls before the bin `first` is due then. */
const spread = (
  ring: Float64Array,
  first: number,
  width: number,
  phones: number,
  from: number,
  to: number,
): void => {
  const low = Math.max(first, Math.floor(from / width));
  const high = Math.max(low, Math.ceil(to / width) - 1);
  if (high === low) {
    ring[low % ring.length] += phones;
    return;
  }
  const density = phones / (to - from);
  const inLow = ((low + 1) * width - from) * density;
  const inHigh = (to - high * width) * density;
  ring[low % ring.length] += inLow;
  ring[high % ring.length] += inHigh;
  const between = high - low - 1;
  if (between > 0) addToEach(ring, low + 1, between, (phones - inLow - inHigh) / between);
};

/** A span of time in seconds, and the bin that it lies in. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly bin: number;
}

/**
 * Phones begin to wait, evenly over a span: for the class's wait, or (unaware) for the time until they notice. A wait
 * that varies less than the span is spread over the span.
 */
export const beginWaiting = (
  backend: Backend,
  pool: number,
  kind: number,
  phones: number,
  span: Span,
): void => {
  if (!(phones > 0)) return;
  const { phones: plan } = backend.plan;
  if (plan === null) return;
  const [shortest, longest] = kind === UNAWARE ? plan.notices : plan.waits[kind - 1];
  const middle = (span.from + span.to) / 2;
  const mean = middle + (shortest + longest) / 2;
  const half = Math.max(longest - shortest, span.to - span.from) / 2;
  spread(
    backend.due[pool][kind],
    span.bin,
    backend.bins.width,
    phones,
    Math.max(span.from, mean - half),
    mean + half,
  );
};

/** Phones that began to wait within a bin and are due in it still, now that it is over, are due in the next one. */
export const carryOver = (backend: Backend, pool: number, bin: number): void => {
  const rings = backend.due[pool];
  for (let kind = 0; kind < rings.length; kind++) {
    const ring = rings[kind];
    const at = bin % ring.length;
    if (ring[at] === 0) continue;
    ring[(bin + 1) % ring.length] += ring[at];
    ring[at] = 0;
  }
};

/** The class after an attempt of a class has failed; the last one repeats. */
export const nextClass = ({ bins }: Backend, kind: number): number => Math.min(kind + 1, bins.classes - 1);

/** Empties all rings of a pool. */
export const clearRings = (backend: Backend, pool: number): void => {
  const { bins, world } = backend;
  world.pools.waiting.fill(0, pool * bins.classes * bins.due, (pool + 1) * bins.classes * bins.due);
  clearQueue(backend, pool);
};

/** Empties the login queue of a pool. */
export const clearQueue = ({ bins, world }: Backend, pool: number): void => {
  world.pools.queued.fill(0, pool * bins.classes * bins.queue, (pool + 1) * bins.classes * bins.queue);
  world.pools.live[pool] = 0;
  world.pools.dead[pool] = 0;
};

/**
 * Lets phones wait as they do after trying in vain for long: all in the last class, the rest of the wait distributed as in
 * a stationary renewal process (density falling evenly from the shortest wait to the longest).
 */
export const waitLong = (backend: Backend, pool: number, phones: number, now: number): void => {
  const { phones: plan } = backend.plan;
  if (plan === null) return;
  const { width, classes } = backend.bins;
  const [shortest, longest] = plan.waits[classes - 2];
  const below = (rest: number): number => {
    if (rest >= longest) return 1;
    const r = rest;
    const past = Math.max(0, r - shortest);
    const range = longest - shortest;
    return (
      (Math.min(r, shortest) + (range > 0 ? past - (past * past) / (2 * range) : 0)) /
      ((shortest + longest) / 2)
    );
  };
  const first = binAt(backend.bins, now);
  const ring = backend.due[pool][classes - 1];
  let before = 0;
  for (let bin = first; before < 1; bin++) {
    const after = below((bin + 1) * width - now);
    ring[bin % ring.length] += phones * (after - before);
    before = after;
  }
};

/** The rings of due times, by pool and class: views of the arena. */
export const ringsOf = (waiting: Float64Array, pools: number, { classes, due }: Bins): Float64Array[][] =>
  Array.from({ length: pools }, (_, pool) =>
    Array.from({ length: classes }, (_, kind) => {
      const start = (pool * classes + kind) * due;
      return waiting.subarray(start, start + due);
    }),
  );
