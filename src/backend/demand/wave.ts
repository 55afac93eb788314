import { assert } from "../../base/assert.ts";

/** Seconds in a day, a week, and a year of 365 days. */
export const DAY = 86_400;
export const WEEK = 7 * DAY;
export const YEAR = 365 * DAY;

/** What is asked over a day, which is like all others: smooth pieces, one after another. */
export interface Wave {
  /** When pieces begin, in whole seconds after midnight, ascending; the first at 0. */
  readonly starts: Float64Array;
  /** The value at an offset into the day, by the formula of a piece; also at that piece's end. */
  readonly at: (offset: number, piece: number) => number;
  /** The area from one offset to another of the same piece. */
  readonly area: (from: number, to: number, piece: number) => number;
  /** No value is above this. */
  readonly highest: number;
  /** The largest derivative, per second; Infinity where it jumps up. */
  readonly rise: number;
  /** In a piece no value is above this; no derivative is larger in size than this, per second. */
  readonly highestIn: (piece: number) => number;
  readonly slopeIn: (piece: number) => number;
  /** No second derivative is larger in size. */
  readonly bend: number;
}

/** A point that a line goes through: whole seconds after midnight, and a value ≥ 0. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** A straight piece from one value to another. */
interface Stretch {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

const stretchesWave = (stretches: readonly Stretch[]): Wave => {
  assert(stretches[0].at === 0, "a day begins at midnight");
  const slopes = stretches.map(({ length, from, to }) => (to - from) / length);
  const jumpsUp = stretches.some(
    ({ from }, index) => from > stretches[(index + stretches.length - 1) % stretches.length].to,
  );
  const at = (offset: number, piece: number): number => {
    const { at: start, length, from, to } = stretches[piece];
    return from === to ? from : from + (to - from) * ((offset - start) / length);
  };
  return {
    starts: Float64Array.from(stretches, ({ at: start }) => start),
    at,
    area: (from, to, piece) => ((to - from) * (at(from, piece) + at(to, piece))) / 2,
    highest: Math.max(...stretches.flatMap(({ from, to }) => [from, to])),
    rise: jumpsUp ? Number.POSITIVE_INFINITY : Math.max(...slopes),
    highestIn: (piece) => Math.max(stretches[piece].from, stretches[piece].to),
    slopeIn: (piece) => Math.abs(slopes[piece]),
    bend: 0,
  };
};

/** Points with one at midnight, where the day before goes over into this one; `between` says what is there. */
const fromMidnight = (points: readonly Point[], between: (last: Point, first: Point) => number): Point[] => {
  const [first, last] = [points[0], points[points.length - 1]];
  return first.at === 0 ? [...points] : [{ at: 0, value: between(last, first) }, ...points];
};

/** A day that keeps each value until the next one's time; before the first one it has the last. */
export const stepsWave = (points: readonly Point[]): Wave => {
  const all = fromMidnight(points, ({ value }) => value);
  return stretchesWave(
    all.map(({ at, value }, index) => ({
      at,
      length: (all[index + 1]?.at ?? DAY) - at,
      from: value,
      to: value,
    })),
  );
};

/** A day of straight lines from point to point, and from the last one to the first one of the next day. */
export const linesWave = (points: readonly Point[]): Wave => {
  const all = fromMidnight(points, (last, first) => {
    const night = DAY - last.at + first.at;
    return last.value + (first.value - last.value) * ((DAY - last.at) / night);
  });
  return stretchesWave(
    all.map(({ at, value }, index) => ({
      at,
      length: (all[index + 1]?.at ?? DAY) - at,
      from: value,
      to: (all[index + 1] ?? all[0]).value,
    })),
  );
};
