import type { Reading } from "./quantity.ts";

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;

const WORDS = "a time is written as 2026-03-01, 2026-03-01 14:05 or 2026-03-01T14:05:30+01:00";

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (year: number, month: number): number =>
  month === 2 ? 28 + Number(isLeap(year)) : 30 + ((month + (month > 7 ? 1 : 0)) % 2);

/** Days from 1970-01-01 to a date of the Gregorian calendar, by counting years from March on. */
const dayNumber = (year: number, month: number, day: number): number => {
  const years = month > 2 ? year : year - 1;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const days = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * years + leaps + days - 719_468;
};

const offsetOf = (zone: string | undefined): number => {
  if (zone === undefined || zone === "Z" || zone === "UTC") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60);
};

/**
 * Reads a date, or a date and a time of day (ISO 8601), into seconds since 1970-01-01 00:00 UTC. Without an offset it is taken
 * as UTC. Years are 0001 to 9999; leap seconds are not known.
 *
 * ```ts
 * import { readTimestamp } from "../src/base/timestamp.ts";
 * readTimestamp("2026-03-01T14:05:30+01:00") // => 1772370330
 * readTimestamp("2026-02-29") // => { rule: "the month has 28 days" }
 * ```
 */
export const readTimestamp = (text: string): Reading => {
  const match = FORM.exec(text.trim());
  if (match === null) return { rule: WORDS };
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === 0 || month < 1 || month > 12) return { rule: WORDS };
  const days = daysIn(year, month);
  if (day < 1 || day > days) return { rule: `the month has ${days} days` };
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0))
    return { rule: "a day goes from 00:00:00 to 24:00:00" };
  const fraction = match[7] === undefined ? 0 : Number(`0.${match[7]}`);
  const seconds = dayNumber(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second + fraction;
  return seconds - offsetOf(match[8]);
};

/**
 * Seconds since 1970-01-01 00:00 UTC as a time in UTC; whole days without the time of day, seconds rounded.
 *
 * ```ts
 * import { formatTimestamp } from "../src/base/timestamp.ts";
 * formatTimestamp(1772370330) // => "2026-03-01 13:05:30"
 * formatTimestamp(1772323200) // => "2026-03-01"
 * ```
 */
export const formatTimestamp = (seconds: number): string => {
  const whole = Math.round(seconds);
  const days = Math.floor(whole / 86_400);
  // From March of year 0 on, in cycles of 400 years (Hinnant 2013).
  const cycle = Math.floor((days + 719_468) / 146_097);
  const inCycle = days + 719_468 - cycle * 146_097;
  const leaps = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const years = Math.floor((inCycle - leaps) / 365);
  const inYear = inCycle - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const two = (value: number): string => String(value).padStart(2, "0");
  const year = String(years + 400 * cycle + (month <= 2 ? 1 : 0)).padStart(4, "0");
  const rest = whole - days * 86_400;
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(":");
  return `${year}-${two(month)}-${two(day)}${rest === 0 ? "" : ` ${clock}`}`;
};
