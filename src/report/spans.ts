/** A unit of time, in seconds, with its name as models write it. */
export interface SpanUnit {
  readonly size: number;
  readonly name: string;
}

const UNITS: readonly SpanUnit[] = [
  { size: 8_760 * 3_600, name: "years" },
  { size: 86_400, name: "days" },
  { size: 3_600, name: "h" },
  { size: 60, name: "min" },
  { size: 1, name: "s" },
  { size: 1e-3, name: "ms" },
];

/** The largest unit that is not longer than so many seconds; milliseconds for what is shorter. */
export const unitFor = (seconds: number): SpanUnit =>
  UNITS.find(({ size }) => seconds >= size * 0.9995) ?? UNITS[UNITS.length - 1];

/** A number to some significant digits, without an exponent and without zeros at its end. */
export const significant = (value: number, digits: number): string => {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const rounded = Number(value.toPrecision(digits));
  return Math.abs(rounded) >= 1e6 ? rounded.toExponential(digits - 1) : String(rounded);
};

/** A span of time as a model has it, to four significant digits: `812.4 h`. */
export const spanIn = (seconds: number, { size, name }: SpanUnit): string =>
  `${significant(seconds / size, 4)} ${name}`;

/** An estimate between the ends of its interval. */
export interface Between {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * A span of time with its interval, all in one unit; where the estimate is infinite, the lower bound alone.
 *
 * ```ts
 * import { spanBetween } from "../src/report/spans.ts";
 * spanBetween({ estimate: 7200, lower: 3600, upper: 10800 }) // => "2 (1–3) h"
 * spanBetween({ estimate: Infinity, lower: 3600, upper: Infinity }) // => "at least 1 h"
 * ```
 */
export const spanBetween = ({ estimate, lower, upper }: Between): string => {
  const { size, name } = unitFor(Number.isFinite(estimate) ? estimate : lower);
  const text = (seconds: number) => significant(seconds / size, 3);
  if (!Number.isFinite(estimate)) return `at least ${text(lower)} ${name}`;
  return `${text(estimate)} (${text(lower)}–${text(upper)}) ${name}`;
};
