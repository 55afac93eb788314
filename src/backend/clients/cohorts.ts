import type { Backend } from "../backend.ts";

/** The class of phones that have not noticed that their link is dead. */
export const UNAWARE = 0;

/** Where a pool's bin of a class begins in the ring of due times. */
export const dueAt = ({ bins }: Backend, pool: number, kind: number, bin: number): number =>
  (pool * bins.classes + kind) * bins.due + (bin % bins.due);

/** The phones of a class that are due in the current bin and not yet taken from it. */
export const takeDue = (backend: Backend, pool: number, kind: number, bin: number, part: number): number => {
  const { waiting } = backend.world.pools;
  const at = dueAt(backend, pool, kind, bin);
  const taken = part >= 1 ? waiting[at] : waiting[at] * part;
  waiting[at] = part >= 1 ? 0 : waiting[at] - taken;
  return taken;
};

/** Lets phones of a class become due evenly between two times ≥ the start of bin `first`; what falls earlier is due then. */
const spread = (
  backend: Backend,
  at: { pool: number; kind: number; first: number },
  phones: number,
  from: number,
  to: number,
): void => {
  const { waiting } = backend.world.pools;
  const { width } = backend.bins;
  const low = Math.max(at.first, Math.floor(from / width));
  const high = Math.max(low, Math.ceil(to / width) - 1);
  if (high === low) {
    waiting[dueAt(backend, at.pool, at.kind, low)] += phones;
    return;
  }
  const density = phones / (to - from);
  const inLow = ((low + 1) * width - from) * density;
  const inHigh = (to - high * width) * density;
  waiting[dueAt(backend, at.pool, at.kind, low)] += inLow;
  waiting[dueAt(backend, at.pool, at.kind, high)] += inHigh;
  const each = high - low > 1 ? (phones - inLow - inHigh) / (high - low - 1) : 0;
  for (let bin = low + 1; bin < high; bin++) waiting[dueAt(backend, at.pool, at.kind, bin)] += each;
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
  spread(backend, { pool, kind, first: span.bin }, phones, Math.max(span.from, mean - half), mean + half);
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
    const r = Math.min(rest, longest);
    const past = Math.max(0, r - shortest);
    const range = longest - shortest;
    return (
      (Math.min(r, shortest) + (range > 0 ? past - (past * past) / (2 * range) : 0)) /
      ((shortest + longest) / 2)
    );
  };
  const first = Math.floor(now / width);
  let before = 0;
  for (let bin = first; before < 1; bin++) {
    const after = below((bin + 1) * width - now);
    backend.world.pools.waiting[dueAt(backend, pool, classes - 1, bin)] += phones * (after - before);
    before = after;
  }
};
