/** A function over a smooth stretch. */
export interface Stretch {
  readonly value: (time: number) => number;
  /** A bound on the size of its second derivative there. */
  readonly bend: number;
  /** How far its values may be off by rounding: a top that is no higher is none. */
  readonly noise: number;
}

/** Between two ends no value is above the line through them by more than this. */
const arch = (bend: number, length: number): number => (bend * length * length) / 8;

/**
 * The first double in (low, high] at which a function is above a level, Infinity when none is: it is not at `low`. What
 * cannot hold such a double is left out by the bound, all else is halved down to neighbours.
 */
export const firstAbove = (stretch: Stretch, level: number, low: number, high: number): number => {
  const { value, bend, noise } = stretch;
  const look = (from: number, atFrom: number, to: number, atTo: number): number => {
    const most = Math.max(atFrom, atTo);
    if (most <= level && most + arch(bend, to - from) <= level + noise) return Number.POSITIVE_INFINITY;
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) return atTo > level ? to : Number.POSITIVE_INFINITY;
    const atMiddle = value(middle);
    const left = look(from, atFrom, middle, atMiddle);
    return left < Number.POSITIVE_INFINITY ? left : look(middle, atMiddle, to, atTo);
  };
  return look(low, value(low), high, value(high));
};

/** The highest value of a function over a stretch, to the rounding of doubles; `best` when none is above that. */
export const highestOf = (stretch: Stretch, best: number, low: number, high: number): number => {
  const { value, bend, noise } = stretch;
  const look = (sofar: number, from: number, atFrom: number, to: number, atTo: number): number => {
    const known = Math.max(sofar, atFrom, atTo);
    const bound = Math.max(atFrom, atTo) + arch(bend, to - from);
    const middle = from + (to - from) / 2;
    if (bound <= known + noise || middle <= from || middle >= to) return known;
    const atMiddle = value(middle);
    return look(look(known, from, atFrom, middle, atMiddle), middle, atMiddle, to, atTo);
  };
  return look(best, low, value(low), high, value(high));
};
