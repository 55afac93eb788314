import { readTimestamp } from "../../base/timestamp.ts";
import { intoYear, secondsOfYear } from "./clock.ts";
import { YEAR } from "./wave.ts";

/** An event as a model says it. */
export interface EventGiven {
  readonly at: string;
  readonly lasts: number;
  readonly factor: number;
  readonly ramp: number;
}

/** An event in the time of a run: it begins at `first`, and again after each `every` seconds, be that Infinity. */
export interface Event {
  readonly first: number;
  readonly every: number;
  readonly lasts: number;
  readonly ramp: number;
  readonly factor: number;
}

/** When an event comes in a run that begins at a clock time; one of each year also came before the run began. */
export const eventOf = ({ at, lasts, ramp, factor }: EventGiven, clockStart: number): Event => {
  const yearly = secondsOfYear(at);
  if (Number.isFinite(yearly)) {
    const first = ((yearly - intoYear(clockStart) + YEAR) % YEAR) - YEAR;
    return { first, every: YEAR, lasts, ramp, factor };
  }
  const first = Math.round(Number(readTimestamp(at))) - clockStart;
  return { first, every: Number.POSITIVE_INFINITY, lasts, ramp, factor };
};

/** When the event began last, up to a time; its first beginning when it has not begun yet. */
const beginOf = ({ first, every }: Event, time: number): number => {
  if (every === Number.POSITIVE_INFINITY || time < first) return first;
  return first + Math.floor((time - first) / every) * every;
};

/** Whether it is on at a time; the instant at which it ends belongs to what comes after it. */
export const isOn = (event: Event, time: number): boolean => {
  const begin = beginOf(event, time);
  return time >= begin && time < begin + event.lasts;
};

/** 1 while it comes, −1 while it goes, 0 while its factor stands still. */
const directionOf = (event: Event, time: number): -1 | 0 | 1 => {
  if (!isOn(event, time)) return 0;
  const begin = beginOf(event, time);
  if (time < begin + event.ramp) return 1;
  return event.ramp > 0 && time >= begin + event.lasts - event.ramp ? -1 : 0;
};

/** The slope of its factor at a time, per second. */
export const slopeOf = (event: Event, time: number): number => {
  const direction = directionOf(event, time);
  return direction === 0 ? 0 : (direction * (event.factor - 1)) / event.ramp;
};

/** The factor at a time by the formula of the piece in which `within` lies. */
export const factorOf = (event: Event, time: number, within: number): number => {
  if (!isOn(event, within)) return 1;
  const { ramp, lasts, factor } = event;
  const direction = directionOf(event, within);
  if (direction === 0) return factor;
  const begin = beginOf(event, within);
  return 1 + (factor - 1) * ((direction === 1 ? time - begin : begin + lasts - time) / ramp);
};

/** When the next piece of it begins, later than a time; Infinity when it is over for good. */
export const nextPiece = (event: Event, time: number): number => {
  const { ramp, lasts, every } = event;
  const begin = beginOf(event, time);
  if (time < begin) return begin;
  if (time < begin + ramp) return begin + ramp;
  if (time < begin + lasts - ramp) return begin + lasts - ramp;
  return time < begin + lasts ? begin + lasts : begin + every;
};

/** When it begins next, later than a time; Infinity when it does not. */
export const nextBegin = (event: Event, time: number): number => {
  const begin = beginOf(event, time);
  return time < begin ? begin : begin + event.every;
};
