import { type Event, factorOf, isOn, nextBegin, nextPiece, slopeOf } from "./events.ts";
import type { Profile } from "./profile.ts";
import { areaUnder } from "./quadrature.ts";
import type { Rhythm } from "./rhythm.ts";
import { firstAbove, highestOf, type Stretch } from "./search.ts";
import { WEEK, YEAR } from "./wave.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** After so long events of each year come on the same days of the week again: 365 days are a day more than 52 weeks. */
const CYCLE = 7 * YEAR;

/** A rhythm and events as one function, made of smooth pieces. */
interface Pieces {
  readonly at: (time: number, within: number) => number;
  readonly next: (time: number) => number;
  /** What no second derivative is above in size, in the piece in which a time lies; `most` bounds the values. */
  readonly bend: (time: number) => number;
  readonly most: number;
  readonly isUsual: (time: number) => boolean;
  readonly nextEvent: (time: number) => number;
}

const earliest = (events: readonly Event[], of: (event: Event, time: number) => number, time: number) => {
  let first = NEVER;
  for (const event of events) first = Math.min(first, of(event, time));
  return first;
};

const piecesOf = (rhythm: Rhythm, events: readonly Event[]): Pieces => {
  const bounds = new Float64Array(3);
  const most = events.reduce((product, { factor }) => product * Math.max(1, factor), rhythm.highest);
  return {
    most,
    at: (time, within) => {
      let value = rhythm.at(time, within);
      for (const event of events) value *= factorOf(event, time, within);
      return value;
    },
    next: (time) => Math.min(rhythm.next(time), earliest(events, nextPiece, time)),
    bend: (time) => {
      rhythm.bounds(time, bounds);
      let [value, slope, bend] = bounds;
      for (const event of events) {
        if (!isOn(event, time)) continue;
        const own = Math.abs(slopeOf(event, time));
        const most = own === 0 ? event.factor : Math.max(1, event.factor);
        bend = bend * most + 2 * slope * own;
        slope = slope * most + value * own;
        value *= most;
      }
      return bend;
    },
    isUsual: (time) => {
      for (const event of events) if (isOn(event, time)) return false;
      return true;
    },
    nextEvent: (time) => earliest(events, nextBegin, time),
  };
};

/** The piece in which a time lies; turned upside down with the sign −1. */
const stretchAt = ({ at, bend, most }: Pieces, within: number, sign: 1 | -1): Stretch => ({
  value: (time) => sign * at(time, within),
  bend: bend(within),
  noise: 1e-15 * most,
});

/** When all that comes later has come before, on the same day of the week. */
const horizonOf = (events: readonly Event[], after: number): number => {
  const once = events.map(({ first, lasts, every }) => (every === NEVER ? first + lasts : 0));
  return Math.max(after, ...once) + (events.some(({ every }) => every < NEVER) ? CYCLE : 0) + WEEK;
};

/** The highest value of a week without events, and of all events; with the sign −1 the lowest, negated. */
const extremesOf = (pieces: Pieces, events: readonly Event[], sign: 1 | -1) => {
  const over = (best: number, from: number, to: number): number => {
    let highest = best;
    for (let time = Math.max(0, from); time < to; ) {
      const end = Math.min(pieces.next(time), to);
      highest = highestOf(stretchAt(pieces, time, sign), highest, time, end);
      time = end;
    }
    return highest;
  };
  let all = Number.NEGATIVE_INFINITY;
  for (const { first, lasts, every } of events) {
    const last = every === NEVER ? first : first + CYCLE;
    for (let begin = first; begin <= last; begin += every) all = over(all, begin, begin + lasts);
  }
  return { all, over };
};

const riseOf = (rhythm: Rhythm, events: readonly Event[], usual: number): number => {
  let [rise, value] = [rhythm.rise, usual];
  for (const { factor, ramp } of events) {
    if (factor === 1) continue;
    if (ramp === 0) return NEVER;
    rise = rise * Math.max(1, factor) + (value * Math.abs(factor - 1)) / ramp;
    value *= Math.max(1, factor);
  }
  return rise;
};

/** Finds when a function that is made of pieces is above a level next; with the sign −1, below it. */
const finderOf = (pieces: Pieces, events: readonly Event[], sign: 1 | -1, usual: number) => {
  const isBeyond = (time: number, level: number) => sign * pieces.at(time, time) > sign * level;
  /** Where in the piece in which `time` lies; `end` when nowhere. */
  const inPiece = (time: number, level: number, end: number): number => {
    let found = firstAbove(stretchAt(pieces, time, sign), sign * level, time, end);
    // The last bit of a time may be lost when the piece is looked up.
    while (found < end && !isBeyond(found, level)) found += Math.max(found * Number.EPSILON, 1e-12);
    return Math.min(found, end);
  };
  return (level: number, after: number): number => {
    const horizon = horizonOf(events, after);
    let usualSince = after;
    for (let time = after; time <= horizon; ) {
      if (isBeyond(time, level)) return time;
      const isUsual = pieces.isUsual(time);
      if (!isUsual) usualSince = NEVER;
      else if (usualSince === NEVER) usualSince = time;
      const isVain = isUsual && (sign * level >= usual || time - usualSince > WEEK);
      const end = isVain ? pieces.nextEvent(time) : pieces.next(time);
      const found = isVain ? end : inPiece(time, level, end);
      if (found < end) return found;
      time = end;
    }
    return NEVER;
  };
};

/** Makes one profile of a rhythm and events. */
export const demandProfile = (rhythm: Rhythm, events: readonly Event[]): Profile => {
  const pieces = piecesOf(rhythm, events);
  const week = piecesOf(rhythm, []);
  const extremes = (sign: 1 | -1) => {
    const usual = extremesOf(week, [], sign).over(Number.NEGATIVE_INFINITY, 0, WEEK);
    return { usual, all: Math.max(usual, extremesOf(pieces, events, sign).all) };
  };
  const [high, low] = [extremes(1), extremes(-1)];
  return {
    at: (time) => pieces.at(time, time),
    integral: (from, to) => {
      let sum = 0;
      for (let time = from; time < to; ) {
        const isUsual = pieces.isUsual(time);
        const end = Math.min(to, isUsual ? pieces.nextEvent(time) : pieces.next(time));
        const within = time;
        sum += isUsual
          ? rhythm.integral(time, end)
          : areaUnder((moment) => pieces.at(moment, within), time, end);
        time = end;
      }
      return sum;
    },
    nextAbove: finderOf(pieces, events, 1, high.usual),
    nextBelow: finderOf(pieces, events, -1, low.usual),
    most: high.all,
    least: Math.max(0, -low.all),
    fastestRise: riseOf(rhythm, events, high.usual),
  };
};
