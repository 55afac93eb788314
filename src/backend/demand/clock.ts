import { DAY, WEEK, YEAR } from "./wave.ts";

/** A time of day, `08:30`, from 00:00 to 23:59. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Seconds after midnight of a time of day; NaN when it is none.
 *
 * ```ts
 * import { secondsOfDay } from "../src/backend/demand/clock.ts";
 * secondsOfDay("08:30") // => 30600
 * ```
 */
export const secondsOfDay = (text: string): number => {
  const match = TIME_OF_DAY.exec(text);
  return match === null ? Number.NaN : Number(match[1]) * 3600 + Number(match[2]) * 60;
};

/** The clock time at which a run begins when a model says nothing: Monday, 2024-01-01, 00:00. */
export const USUAL_START = 1_704_067_200;

/** Seconds since Monday 00:00 at a clock time: 1970 began on a Thursday. */
export const sinceMonday = (clock: number): number => (((clock + 3 * DAY) % WEEK) + WEEK) % WEEK;

/** Days of a year of 365 days before each month. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const YEARLY = /^(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?$/;

/**
 * Seconds since the year began, for a time of each year such as `12-31 23:30`; years have 365 days, so there is no 29
 * February. NaN when it is no such time.
 *
 * ```ts
 * import { secondsOfYear } from "../src/backend/demand/clock.ts";
 * secondsOfYear("01-02 00:30") // => 88200
 * ```
 */
export const secondsOfYear = (text: string): number => {
  const match = YEARLY.exec(text);
  if (match === null) return Number.NaN;
  const [month, day] = [Number(match[1]), Number(match[2])];
  const days = month < 1 || month > 12 ? 0 : (BEFORE[month] ?? 365) - BEFORE[month - 1];
  if (day < 1 || day > days) return Number.NaN;
  return (BEFORE[month - 1] + day - 1) * DAY + secondsOfDay(match[3] ?? "00:00");
};

const JANUARY = 946_684_800; // 2000-01-01

/** Seconds since its year began of a clock time; on 29 February as on 1 March, and so in a year of 365 days. */
export const intoYear = (clock: number): number => {
  // Days in cycles of four years from 2000 on, which is right from 1901 to 2099.
  const days = Math.floor((clock - JANUARY) / DAY);
  const inFour = ((days % 1461) + 1461) % 1461;
  const inYear = inFour < 366 ? inFour - (inFour > 59 ? 1 : 0) : (inFour - 366) % 365;
  return (inYear * DAY + (clock - JANUARY - days * DAY)) % YEAR;
};
