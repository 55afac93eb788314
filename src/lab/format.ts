const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * A moment of a run, as a clock tells it: days from 1, hours, minutes, seconds; always as wide.
 *
 * ```ts
 * import { clockText } from "../src/lab/format.ts";
 * [clockText(0), clockText(90_061)] // => ["day 1 00:00:00", "day 2 01:01:01"]
 * ```
 */
export const clockText = (seconds: number): string => {
  const whole = Math.floor(seconds + 1e-6);
  const day = Math.floor(whole / DAY);
  const rest = whole - day * DAY;
  const hours = Math.floor(rest / HOUR);
  const minutes = Math.floor((rest % HOUR) / MINUTE);
  return `day ${day + 1} ${two(hours)}:${two(minutes)}:${two(rest % MINUTE)}`;
};

const units: readonly (readonly [seconds: number, one: string, many: string])[] = [
  [365 * DAY, "year", "years"],
  [DAY, "day", "days"],
  [HOUR, "h", "h"],
  [MINUTE, "min", "min"],
  [1, "s", "s"],
];

type Unit = (typeof units)[number];

const counted = (count: number, [, one, many]: Unit): string => `${count} ${count === 1 ? one : many}`;

/**
 * A length in words, in one or two units.
 *
 * ```ts
 * import { lengthText } from "../src/lab/format.ts";
 * [lengthText(90), lengthText(7200), lengthText(0.25), lengthText(8760 * 3600)] // => ["1 min 30 s", "2 h", "0.3 s", "1 year"]
 * ```
 */
export const lengthText = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return "for ever";
  if (seconds < 10) return `${Number(seconds.toFixed(seconds < 1 ? 1 : 0))} s`;
  const whole = Math.round(seconds);
  const place = units.findIndex(([size]) => whole >= size);
  const [size] = units[place]!;
  const next = units[place + 1];
  if (next === undefined) return `${whole} s`;
  // In the smaller unit, so that nothing is rounded to a full one of the larger and still told beside it.
  const parts = Math.round(whole / next[0]);
  const each = size / next[0];
  const [count, rest] = [Math.floor(parts / each), Math.round(parts % each)];
  return [counted(count, units[place]!), ...(rest === 0 ? [] : [counted(rest, next)])].join(" ");
};

/**
 * A count of people or things in three digits.
 *
 * ```ts
 * import { countText } from "../src/lab/format.ts";
 * [countText(147_000_000), countText(12_345), countText(17), countText(0)] // => ["147 M", "12.3 k", "17", "0"]
 * ```
 */
export const countText = (count: number): string => {
  const [size, unit] =
    count >= 999.5e6 ? [1e9, " bn"] : count >= 999.5e3 ? [1e6, " M"] : count >= 9995 ? [1e3, " k"] : [1, ""];
  const value = count / size;
  return `${size === 1 ? Math.round(value) : Number(value.toPrecision(3))}${unit}`;
};

/**
 * A share of 1 in per cent; never 100 % where anything is missing.
 *
 * ```ts
 * import { shareText } from "../src/lab/format.ts";
 * [shareText(1), shareText(0.99996), shareText(0.5), shareText(0)] // => ["100 %", "99.9 %", "50.0 %", "0.0 %"]
 * ```
 */
export const shareText = (share: number): string =>
  share >= 1 ? "100 %" : `${(Math.min(999, Math.round(share * 1000)) / 10).toFixed(1)} %`;
