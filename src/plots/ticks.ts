import { ticks as roundTicks } from "d3-array";
import { log, pow } from "../base/math.ts";
import { formatDuration } from "../base/units.ts";

const [MINUTE, HOUR, DAY, YEAR] = [60, 3_600, 86_400, 8_760 * 3_600];

/** Spans of time that people count in, in seconds: at least a factor of two apart. */
const HUMAN_TIMES: readonly number[] = [
  ...[0.001, 0.01, 0.1, 1, 10],
  ...[1, 10].map((count) => count * MINUTE),
  ...[1, 8].map((count) => count * HOUR),
  ...[1, 7, 30].map((count) => count * DAY),
  ...[1, 10, 100, 1_000].map((count) => count * YEAR),
];

/** Steps of a clock, in seconds. */
const STEPS: readonly number[] = [
  ...[0.001, 0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14, 30, 90].map((count) => count * DAY),
  ...[0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000].map((count) => count * YEAR),
];

/**
 * Powers of ten around two positive numbers, from the last that is not above the lower to the first not below the upper.
 *
 * ```ts
 * import { decades } from "../src/plots/ticks.ts";
 * decades(0.03, 1) // => [0.01, 0.1, 1]
 * ```
 */
export const decades = (lower: number, upper: number): number[] => {
  const [first, last] = [Math.floor(tenth(lower) + 1e-9), Math.ceil(tenth(upper) - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`));
};

const tenth = (value: number): number => log(value) / Math.LN10;

/**
 * Human times around two positive spans in seconds: 1 s, 10 s, 1 min, 10 min, 1 h, 8 h, 1 day, 7 days, 30 days, 1 year …
 *
 * ```ts
 * import { humanTimes } from "../src/plots/ticks.ts";
 * humanTimes(90, 7200) // => [60, 600, 3600, 28800]
 * ```
 */
export const humanTimes = (lower: number, upper: number): number[] => {
  const first = HUMAN_TIMES.findLastIndex((time) => time <= lower);
  const last = HUMAN_TIMES.findIndex((time) => time >= upper);
  return HUMAN_TIMES.slice(Math.max(0, first), last < 0 ? HUMAN_TIMES.length : last + 1);
};

/**
 * Times at the steps of a clock within two times in seconds: as many as may be, but no more than `most`.
 *
 * ```ts
 * import { clockTicks } from "../src/plots/ticks.ts";
 * clockTicks(0, 7200, 5) // => [0, 1800, 3600, 5400, 7200]
 * ```
 */
export const clockTicks = (lower: number, upper: number, most: number): number[] => {
  const fits = (step: number) => Math.floor(upper / step) - Math.ceil(lower / step) + 1 <= most;
  const step = STEPS.find(fits);
  if (step === undefined) return roundTicks(lower, upper, Math.max(1, most - 1));
  const first = Math.ceil(lower / step);
  const count = Math.floor(upper / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step);
};

/** The step of a clock of which at most so many fit into a span, in seconds. */
export const clockStep = (span: number, most: number): number =>
  STEPS.find((step) => span / step <= most) ?? pow(10, Math.ceil(tenth(span / most)));

/** A time on an axis, as `0`, `90 s`, `1.5 h`. */
export const formatTick = (seconds: number): string => (seconds === 0 ? "0" : formatDuration(seconds));
