import { z } from "zod";
import { assert } from "./assert.ts";
import {
  PATTERNS,
  type Reading,
  readAmount,
  readCount,
  readDuration,
  readMoney,
  readRate,
  readShare,
} from "./quantity.ts";

/** A short rendering of any value, for messages: text as it stands, maps and lists as JSON, at most 60 characters. */
export const shortly = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = typeof value === "object" ? jsonOf(value) : String(value);
  const line = text.replaceAll(/[\s\p{C}]+/gu, " ");
  if (line.trim() === "") return JSON.stringify(value);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
};

/** The first lines' worth of a map or list; deep or wide parts are left out before they cost time. */
const jsonOf = (value: object | null, depth = 0): string => {
  if (value === null) return "null";
  if (depth > 2) return "…";
  const inner = (one: unknown) =>
    typeof one === "object" ? jsonOf(one, depth + 1) : String(one).slice(0, 60);
  if (Array.isArray(value)) return `[${value.slice(0, 10).map(inner).join(", ")}]`;
  return `{${Object.entries(value)
    .slice(0, 10)
    .map(([key, one]) => `${key}: ${inner(one)}`)
    .join(", ")}}`;
};

/** What a quantity's zod issue carries in `params`, for whoever words the message. */
export interface QuantityParams {
  readonly rule: string;
  readonly otherShape: boolean;
}

const quantity = (read: (input: unknown) => Reading, meta: z.GlobalMeta) =>
  z
    .unknown()
    .meta(meta)
    .transform((input, context): number => {
      const reading = read(input);
      if (typeof reading === "number") return reading;
      const params: QuantityParams = { rule: reading.rule, otherShape: reading.otherShape === true };
      context.addIssue({
        code: "custom",
        message: `found ${shortly(input)}; ${reading.rule}`,
        params: { ...params },
      });
      return z.NEVER;
    });

/** The same quantity with zero refused. */
const positive =
  (read: (input: unknown) => Reading, name: string) =>
  (input: unknown): Reading => {
    const reading = read(input);
    return reading === 0 ? { rule: `${name} here must be above zero` } : reading;
  };

const text = (title: string, pattern: string, examples: readonly string[]): z.GlobalMeta => ({
  title,
  type: "string",
  pattern,
  examples: [...examples],
});
const numberOrText = (title: string, pattern: string, bounds: object, examples: readonly unknown[]) => ({
  title,
  anyOf: [
    { type: "number", ...bounds },
    { type: "string", pattern },
  ],
  examples: [...examples],
});

const DURATION = text("duration", PATTERNS.duration, ["45 s", "1.5 h", "1 h 30 min", "3 years"]);
const RATE = text("rate", PATTERNS.rate, ["12/h", "230k/s", "1 per 3 years"]);
const MONEY = text("money per month", PATTERNS.money, ["1200 USD/month", "1.2k EUR/month"]);
const COUNT = numberOrText("count", PATTERNS.amount, { minimum: 0, maximum: 1e15 }, [550, "230k", "147M"]);
const AMOUNT = numberOrText("amount", PATTERNS.amount, { minimum: 0, maximum: 1e15 }, [2.5, "230k"]);
const SHARE = numberOrText("share", PATTERNS.share, { minimum: 0, maximum: 1 }, ["98 %", 0.98]);

/**
 * A duration such as `45 s`, `1.5 h`, `1 h 30 min`, `3 years`; the output is in seconds: 0, or 1 ns to 10,000 years.
 * A default is written `duration().prefault("15 s")`: zod's `default` would want seconds.
 *
 * ```ts
 * import { duration } from "../src/base/units.ts";
 * duration().parse("1 h 30 min") // => 5400
 * duration().safeParse(45).success // => false
 * ```
 */
export const duration = () => quantity(readDuration, DURATION);
/** A duration above zero, in seconds. */
export const positiveDuration = () => quantity(positive(readDuration, "a duration"), DURATION);
/** A rate such as `12/h`, `230k/s`, `1 per 3 years`; the output is per second: 0, or 1e-20 to 1e15. */
export const rate = () => quantity(readRate, RATE);
/** A rate above zero, per second. */
export const positiveRate = () => quantity(positive(readRate, "a rate"), RATE);
/** A whole number from 0 to 1e15, with an optional suffix k, M or bn. */
export const count = () => quantity(readCount, COUNT);
/** A whole number from 1 to 1e15, with an optional suffix k, M or bn. */
export const positiveCount = () => quantity(positive(readCount, "a count"), COUNT);
/** A real number from 0 to 1e15 without a unit, with an optional suffix k, M or bn. */
export const amount = () => quantity(readAmount, AMOUNT);
/** A real number above 0, up to 1e15, with an optional suffix k, M or bn. */
export const positiveAmount = () => quantity(positive(readAmount, "an amount"), AMOUNT);
/** A share, `98 %` or `0.98`; the output is from 0 to 1, both included. */
export const share = () => quantity(readShare, SHARE);
/** A share above 0 and at most 1. */
export const positiveShare = () => quantity(positive(readShare, "a share"), SHARE);
/** A cost per month, `1200 USD/month`; the output is a number per month. All costs of a model are in one currency. */
export const money = () => quantity(readMoney, MONEY);

/** Three significant digits, without trailing zeros. */
const rounded = (value: number): number => Number(value.toPrecision(3));
const isShort = (value: number): boolean => Math.abs(rounded(value) - value) <= 1e-9 * value;

const SPANS = [
  { size: 8_760 * 3_600, name: "year", plural: "years" },
  { size: 86_400, name: "day", plural: "days" },
  { size: 3_600, name: "h", plural: "h" },
  { size: 60, name: "min", plural: "min" },
  { size: 1, name: "s", plural: "s" },
] as const;
const MILLISECONDS = { size: 1e-3, name: "ms", plural: "ms" } as const;

const signed = (value: number, print: (size: number) => string): string => {
  assert(!Number.isNaN(value), "only a number can be printed");
  if (Math.abs(value) === Number.POSITIVE_INFINITY) return value < 0 ? "-infinite" : "infinite";
  return value < 0 ? `-${print(-value)}` : print(value);
};

/**
 * Seconds as text with three significant digits: in the largest unit that says them exactly, else in the largest unit
 * that is not longer than them. Negative differences keep their sign.
 *
 * ```ts
 * import { formatDuration } from "../src/base/units.ts";
 * formatDuration(5400) // => "1.5 h"
 * formatDuration(100) // => "100 s"
 * formatDuration(12345.6) // => "3.43 h"
 * formatDuration(0) // => "0 s"
 * ```
 */
export const formatDuration = (seconds: number): string =>
  signed(seconds, (size) => {
    if (size === 0) return "0 s";
    const fitting = SPANS.filter((unit) => rounded(size / unit.size) >= 1);
    const exact = fitting.find((unit) => isShort(size / unit.size) && size / unit.size < 1_000);
    const unit = exact ?? fitting[0] ?? MILLISECONDS;
    const value = rounded(size / unit.size);
    return `${value} ${value === 1 ? unit.name : unit.plural}`;
  });

/**
 * An estimate in seconds as text: three significant digits in the largest unit that is not longer than it, so that an
 * estimate and its interval are mostly in one unit.
 *
 * ```ts
 * import { formatSpan } from "../src/base/units.ts";
 * formatSpan(9840) // => "2.73 h"
 * formatSpan(764) // => "12.7 min"
 * formatSpan(0) // => "0 s"
 * ```
 */
export const formatSpan = (seconds: number): string =>
  signed(seconds, (size) => {
    if (size === 0) return "0 s";
    const unit = SPANS.find((one) => rounded(size / one.size) >= 1) ?? MILLISECONDS;
    const value = rounded(size / unit.size);
    return `${value} ${value === 1 ? unit.name : unit.plural}`;
  });

/**
 * The largest unit that is not longer than a span of seconds, with its length in seconds: for several spans in one unit.
 *
 * ```ts
 * import { unitOfSpan } from "../src/base/units.ts";
 * unitOfSpan(9840) // => { size: 3600, name: "h" }
 * ```
 */
export const unitOfSpan = (seconds: number): { readonly size: number; readonly name: string } => {
  const { size, plural } =
    SPANS.find((one) => rounded(Math.abs(seconds) / one.size) >= 1) ?? SPANS[SPANS.length - 1]!;
  return { size, name: plural };
};

/**
 * A rate per second as text with three significant digits; rarer than once a year as `1 per 3 years`.
 *
 * ```ts
 * import { formatRate } from "../src/base/units.ts";
 * formatRate(230_000) // => "230k/s"
 * formatRate(12 / 3600) // => "12/h"
 * formatRate(1 / (3 * 8760 * 3600)) // => "1 per 3 years"
 * ```
 */
export const formatRate = (perSecond: number): string =>
  signed(perSecond, (size) => {
    if (size === 0) return "0/s";
    const fitting = SPANS.toReversed().filter((unit) => rounded(size * unit.size) >= 1);
    const unit = fitting.find((one) => isShort(size * one.size)) ?? fitting[0];
    return unit === undefined
      ? `1 per ${formatDuration(1 / size)}`
      : `${formatCount(size * unit.size)}/${unit.name}`;
  });

/**
 * A share as per cent. The side nearer to the end keeps three significant digits, so 99.9996 % never reads as 100 %.
 *
 * ```ts
 * import { formatShare } from "../src/base/units.ts";
 * formatShare(0.98) // => "98 %"
 * formatShare(0.9999961) // => "99.99961 %"
 * formatShare(1 / 3) // => "33.3 %"
 * ```
 */
export const formatShare = (value: number): string =>
  signed(value, (size) => {
    const toEnd = size > 0.5 && size < 1 ? 100 * (1 - size) : 100 * size;
    const decimals = Number(toEnd.toExponential(2).split("e")[1]);
    const percent =
      size <= 0.5 ? rounded(100 * size) : Number((100 * size).toFixed(Math.max(0, 2 - decimals)));
    return `${percent} %`;
  });

const SCALES = [
  { size: 1e9, suffix: "bn" },
  { size: 1e6, suffix: "M" },
  { size: 1e3, suffix: "k" },
] as const;

/**
 * A number without a unit: whole numbers below 100,000 in full, all else with three significant digits and k, M or bn.
 *
 * ```ts
 * import { formatCount } from "../src/base/units.ts";
 * formatCount(147_000_000) // => "147M"
 * formatCount(12_345) // => "12345"
 * formatCount(2.5) // => "2.5"
 * ```
 */
export const formatCount = (value: number): string =>
  signed(value, (size) => {
    if (size < 1e5 && Number.isInteger(size)) return String(size);
    const short = rounded(size);
    if (size < 1e3 && short < 1e3) return String(short);
    const scale = SCALES.find((one) => short >= one.size)!;
    return `${rounded(size / scale.size)}${scale.suffix}`;
  });
