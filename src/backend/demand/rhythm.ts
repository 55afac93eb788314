import { bisectRight } from "d3-array";
import { areaUnder } from "./quadrature.ts";
import { DAY, type Wave, WEEK } from "./wave.ts";
import type { Weekly } from "./weekly.ts";

/** What is asked week by week, in seconds of a run: days that are alike, times the factors of the days of the week. */
export interface Rhythm {
  /** The value at a time by the formula of the piece in which `within` lies. */
  readonly at: (time: number, within: number) => number;
  /** When the next piece begins, later than a time. */
  readonly next: (time: number) => number;
  readonly integral: (from: number, to: number) => number;
  /** In the piece in which a time lies: what no value, derivative and second derivative is above in size. */
  readonly bounds: (time: number, into: Float64Array) => void;
  /** No value is above this, and no derivative above that. */
  readonly highest: number;
  readonly rise: number;
}

/** Makes a rhythm for a run that begins so many whole seconds after a Monday's 00:00. */
export const createRhythm = (wave: Wave, weekly: Weekly, sinceMonday: number): Rhythm => {
  const starts = Float64Array.from([...new Set([...wave.starts, ...weekly.starts])].sort((a, b) => a - b));
  const dayOf = (time: number): number => {
    const day = Math.floor((time + sinceMonday) / DAY);
    // Multiples of a day are exact, the sum above may have been rounded up to one.
    return day * DAY - sinceMonday > time ? day - 1 : day;
  };
  const at = (time: number, within: number): number => {
    const day = dayOf(within);
    const midnight = day * DAY - sinceMonday;
    const piece = bisectRight(wave.starts, within - midnight) - 1;
    const offset = time - midnight;
    return wave.at(offset, piece) * weekly.at(day % 7, offset, within - midnight);
  };
  const next = (time: number): number => {
    const midnight = dayOf(time) * DAY - sinceMonday;
    const start = midnight + (starts[bisectRight(starts, time - midnight)] ?? DAY);
    return start > time ? start : midnight + DAY;
  };
  /** The area from one time to another of the same piece. */
  const pieceArea = (from: number, to: number): number => {
    const day = dayOf(from);
    const midnight = day * DAY - sinceMonday;
    if (!weekly.isFlat(day % 7, from - midnight)) return areaUnder((time) => at(time, from), from, to);
    const piece = bisectRight(wave.starts, from - midnight) - 1;
    const factor = weekly.at(day % 7, from - midnight, from - midnight);
    return factor * wave.area(from - midnight, to - midnight, piece);
  };
  const summed = (from: number, to: number): number => {
    let sum = 0;
    for (let time = from; time < to; ) {
      const end = Math.min(next(time), to);
      sum += pieceArea(time, end);
      time = end;
    }
    return sum;
  };
  const week = summed(0, WEEK);
  return {
    at,
    next,
    integral: (from, to) => {
      const weeks = Math.max(0, Math.floor((to - from) / WEEK));
      return weeks * week + summed(from + weeks * WEEK, to);
    },
    bounds: (time, into) => {
      const day = dayOf(time);
      const offset = time - (day * DAY - sinceMonday);
      const piece = bisectRight(wave.starts, offset) - 1;
      const turning = weekly.isFlat(day % 7, offset) ? 0 : weekly.slope;
      const factor = weekly.highestIn(day % 7, offset);
      into[0] = wave.highestIn(piece) * factor;
      into[1] = wave.slopeIn(piece) * factor + wave.highestIn(piece) * turning;
      into[2] = wave.bend * factor + 2 * wave.slopeIn(piece) * turning;
    },
    highest: wave.highest * weekly.highest,
    rise: weekly.jumps ? Number.POSITIVE_INFINITY : wave.rise * weekly.highest + wave.highest * weekly.slope,
  };
};
