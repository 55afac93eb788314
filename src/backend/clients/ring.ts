import type { Bins } from "./bins.ts";

/**
 * When the phones of one class are due. What is spread evenly over many bins is kept as a change of level at its first bin
 * and back at its last, so that spreading costs the same however long the wait is. `level[0]` is the level of the current
 * bin, which `now[0]` names one higher (0: none yet). From bin `until[0]` on nobody is due, so most rings need not be looked
 * at. Rings have a power of two of places, for a turn is cheap then.
 */
export interface Ring {
  readonly due: Float64Array;
  readonly change: Float64Array;
  readonly level: Float64Array;
  readonly now: Float64Array;
  readonly until: Float64Array;
}

/** Moves a ring on to a bin; bins that are passed over must be empty by then. */
const enter = ({ due, change, level, now }: Ring, bin: number): void => {
  if (now[0] === bin + 1) return;
  const passed = now[0] === 0 ? 1 : Math.min(bin + 1 - now[0], change.length);
  for (let at = bin - passed + 1; at <= bin; at++) {
    const place = at & (change.length - 1);
    level[0] += change[place];
    change[place] = 0;
  }
  // Rounding may leave a level of the order of 1e-16 of what was spread; it is no phones.
  due[bin & (due.length - 1)] += Math.max(0, level[0]);
  now[0] = bin + 1;
};

/** Whether nobody is due in a bin or later. */
const isDone = ({ until }: Ring, bin: number): boolean => until[0] <= bin;

/** Adds phones to a bin that is not past. */
const put = ({ due, until }: Ring, bin: number, phones: number): void => {
  due[bin & (due.length - 1)] += phones;
  if (until[0] <= bin) until[0] = bin + 1;
};

/** How many phones are due in what is left of a bin. */
export const dueIn = (ring: Ring, bin: number): number => {
  if (isDone(ring, bin)) return 0;
  enter(ring, bin);
  return ring.due[bin & (ring.due.length - 1)];
};

/** Takes a part of the phones that are due in what is left of a bin. */
export const takeDue = (ring: Ring, bin: number, part: number): number => {
  const due = dueIn(ring, bin);
  if (due === 0) return 0;
  const taken = part >= 1 ? due : due * part;
  ring.due[bin & (ring.due.length - 1)] = part >= 1 ? 0 : due - taken;
  return taken;
};

/** Lets phones become due evenly between two times; what falls before the bin `first` is due then. */
export const spread = (
  ring: Ring,
  first: number,
  width: number,
  phones: number,
  from: number,
  to: number,
): void => {
  const { change } = ring;
  const low = Math.max(first, Math.floor(from / width));
  const high = Math.max(low, Math.ceil(to / width) - 1);
  enter(ring, first);
  if (high === low) return put(ring, low, phones);
  const density = phones / (to - from);
  const inLow = ((low + 1) * width - from) * density;
  const inHigh = (to - high * width) * density;
  put(ring, low, inLow);
  put(ring, high, inHigh);
  if (high - low === 1) return;
  const each = (phones - inLow - inHigh) / (high - low - 1);
  change[(low + 1) & (change.length - 1)] += each;
  change[high & (change.length - 1)] -= each;
};

/** All phones that wait in a ring: for tests and pictures. */
export const waitingIn = ({ due, change, level, now }: Ring): number => {
  let sum = 0;
  let height = level[0];
  for (let at = 0; at < due.length; at++) {
    const place = (now[0] + at) & (due.length - 1);
    // The current bin comes last: its level is in `due` already.
    if (at < due.length - 1) height += change[place];
    sum += due[place] + (at < due.length - 1 ? Math.max(0, height) : 0);
  }
  return sum;
};

/** Phones in a ring that are due in a bin or later, none of which has been taken since: for pictures of what is counted late. */
export const waitingFrom = ({ due, change, level, now }: Ring, bin: number): number => {
  // The first place that is not current stands for the bin `now[0]`.
  let sum = bin < now[0] ? due[(now[0] - 1) & (due.length - 1)] : 0;
  let height = level[0];
  for (let at = 0; at < due.length - 1; at++) {
    const place = (now[0] + at) & (due.length - 1);
    height += change[place];
    if (now[0] + at >= bin) sum += due[place] + Math.max(0, height);
  }
  return sum;
};

/** Phones that began to wait within a bin and are due in it still, now that it is over, are due in the next one. */
export const carryOver = (rings: readonly Ring[], bin: number): void => {
  for (let kind = 0; kind < rings.length; kind++) {
    const ring = rings[kind];
    if (isDone(ring, bin)) continue;
    const at = bin & (ring.due.length - 1);
    if (ring.due[at] === 0) continue;
    put(ring, bin + 1, ring.due[at]);
    ring.due[at] = 0;
  }
};

/** Empties rings. */
export const clearRings = (rings: readonly Ring[]): void => {
  for (const { due, change, level, now, until } of rings) {
    if (until[0] === 0) continue;
    due.fill(0);
    change.fill(0);
    level[0] = 0;
    now[0] = 0;
    until[0] = 0;
  }
};

/** Leaves so large a share of those who wait in rings; the others go off line. */
export const thinRings = (rings: readonly Ring[], share: number): void => {
  for (const { due, change, level, until } of rings) {
    if (until[0] === 0) continue;
    for (let at = 0; at < due.length; at++) {
      due[at] *= share;
      change[at] *= share;
    }
    level[0] *= share;
  }
};

/** The rings of due times, by pool and class: views of columns that hold them all one after another. */
export const ringsOf = (
  columns: Ring,
  pools: number,
  { classes, due }: Pick<Bins, "classes" | "due">,
): Ring[][] =>
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
        until: part(columns.until, 1),
      };
    }),
  );
