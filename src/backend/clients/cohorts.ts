import type { Backend } from "../backend.ts";
import { type Bins, binAt } from "./bins.ts";

/** The columns that rings are cut from. */
export type RingColumns = Ring;

/** The class of phones that have not noticed that their link is dead. */
export const UNAWARE = 0;

/**
 * When the phones of one class are due. What is spread evenly over many bins is kept as a change of level at its first bin
 * and back at its last, so that spreading costs the same however long the wait is. `level[0]` is the level of the current
 * bin, which `now[0]` names one higher (0: none yet).
 */
export interface Ring {
  readonly due: Float64Array;
  readonly change: Float64Array;
  readonly level: Float64Array;
  readonly now: Float64Array;
}

/** Moves a ring on to a bin; bins that are passed over must be empty by then. */
const enter = ({ due, change, level, now }: Ring, bin: number): void => {
  if (now[0] === bin + 1) return;
  const passed = now[0] === 0 ? 1 : Math.min(bin + 1 - now[0], change.length);
  for (let at = bin - passed + 1; at <= bin; at++) {
    const place = at % change.length;
    level[0] += change[place];
    change[place] = 0;
  }
  // Rounding may leave a level of the order of 1e-16 of what was spread; it is no phones.
  due[bin % due.length] += Math.max(0, level[0]);
  now[0] = bin + 1;
};

/** How many phones are due in what is left of a bin. */
export const dueIn = (ring: Ring, bin: number): number => {
  enter(ring, bin);
  return ring.due[bin % ring.due.length];
};

/** Takes a part of the phones that are due in what is left of a bin. */
export const takeDue = (ring: Ring, bin: number, part: number): number => {
  const due = dueIn(ring, bin);
  const taken = part >= 1 ? due : due * part;
  ring.due[bin % ring.due.length] = part >= 1 ? 0 : due - taken;
  return taken;
};

/** Lets phones become due evenly between two times; what falls before the bin `first` is due then. */
const spread = (ring: Ring, first: number, width: number, phones: number, from: number, to: number): void => {
  const { due, change } = ring;
  const low = Math.max(first, Math.floor(from / width));
  const high = Math.max(low, Math.ceil(to / width) - 1);
  enter(ring, first);
  if (high === low) {
    due[low % due.length] += phones;
    return;
  }
  const density = phones / (to - from);
  const inLow = ((low + 1) * width - from) * density;
  const inHigh = (to - high * width) * density;
  due[low % due.length] += inLow;
  due[high % due.length] += inHigh;
  if (high - low === 1) return;
  const each = (phones - inLow - inHigh) / (high - low - 1);
  change[(low + 1) % change.length] += each;
  change[high % change.length] -= each;
};

/** All phones that wait in a ring: for tests and pictures. */
export const waitingIn = ({ due, change, level, now }: Ring): number => {
  let sum = 0;
  let height = level[0];
  for (let at = 0; at < due.length; at++) {
    const place = (now[0] + at) % due.length;
    // The current bin comes last: its level is in `due` already.
    if (at < due.length - 1) height += change[place];
    sum += due[place] + (at < due.length - 1 ? Math.max(0, height) : 0);
  }
  return sum;
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
export const carryOver = (rings: readonly Ring[], bin: number): void => {
  for (let kind = 0; kind < rings.length; kind++) {
    const { due } = rings[kind];
    const at = bin % due.length;
    if (due[at] === 0) continue;
    due[(bin + 1) % due.length] += due[at];
    due[at] = 0;
  }
};

/** The class after an attempt of a class has failed; the last one repeats. */
export const nextClass = ({ bins }: Backend, kind: number): number => Math.min(kind + 1, bins.classes - 1);

/** Empties all rings of a pool. */
export const clearRings = ({ due }: Backend, pool: number): void => {
  for (const ring of due[pool]) {
    ring.due.fill(0);
    ring.change.fill(0);
    ring.level[0] = 0;
    ring.now[0] = 0;
  }
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
    ring.due[bin % ring.due.length] += phones * (after - before);
    before = after;
  }
};

/** The rings of due times, by pool and class: views of the arena. */
export const ringsOf = (columns: RingColumns, pools: number, { classes, due }: Bins): Ring[][] =>
  Array.from({ length: pools }, (_, pool) =>
    Array.from({ length: classes }, (_, kind) => {
      const index = pool * classes + kind;
      const part = (column: Float64Array, length: number) =>
        column.subarray(index * length, (index + 1) * length);
      return {
        due: part(columns.due, due),
        change: part(columns.change, due),
        level: part(columns.level, 1),
        now: part(columns.now, 1),
      };
    }),
  );
