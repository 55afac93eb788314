const UNITS: readonly (readonly [seconds: number, names: readonly string[]])[] = [
  [31_536_000, ["year", "years", "y"]],
  [604_800, ["week", "weeks", "w"]],
  [86_400, ["day", "days", "d"]],
  [3600, ["h", "hour", "hours"]],
  [60, ["min", "minute", "minutes", "m"]],
  [1, ["s", "second", "seconds", "sec"]],
];

/**
 * A length as people write it, in seconds: a number with its unit, several after one another; null for what is none. A number
 * alone is minutes.
 *
 * ```ts
 * import { readLength } from "../src/lab/view/panels/lengths.ts";
 * [readLength("20 min"), readLength("1 h 30min"), readLength("5"), readLength("soon"), readLength("-3 s")] // => [1200, 5400, 300, null, null]
 * ```
 */
export const readLength = (text: string): number | null => {
  const trimmed = text.trim().toLowerCase();
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed) * 60;
  const parts = [...trimmed.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== trimmed) return null;
  let sum = 0;
  for (const [, count, name] of parts) {
    const unit = UNITS.find(([, names]) => names.includes(name!));
    if (unit === undefined) return null;
    sum += Number(count) * unit[0];
  }
  return sum;
};

/**
 * A moment in seconds from the start, as the page writes it or as a length; null for what is none.
 *
 * ```ts
 * import { readMoment } from "../src/lab/view/panels/lengths.ts";
 * [readMoment("day 2 01:30:00"), readMoment("0:05"), readMoment("20 min"), readMoment("25:61")] // => [91800, 300, 1200, null]
 * ```
 */
export const readMoment = (text: string): number | null => {
  const clock = /^(?:day\s+(\d+)\s+)?(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim().toLowerCase());
  if (clock === null) return readLength(text);
  const [, day = "1", hours, minutes, seconds = "0"] = clock;
  if (Number(day) < 1 || Number(hours) > 23) return null;
  return ((Number(day) - 1) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds);
};

/**
 * A length as it can be read again.
 *
 * ```ts
 * import { writtenLength } from "../src/lab/view/panels/lengths.ts";
 * [writtenLength(300), writtenLength(5400), writtenLength(0.5)] // => ["5 min", "1.5 h", "0.5 s"]
 * ```
 */
export const writtenLength = (seconds: number): string => {
  const [size, [name]] = UNITS.find(([one]) => seconds >= one) ?? UNITS.at(-1)!;
  return `${Number((seconds / size).toPrecision(6))} ${name}`;
};
