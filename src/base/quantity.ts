import { nearMatch } from "./near-match.ts";

/** Why a value is no quantity of the wanted kind: the rule it breaks, in words that follow "found …;". */
export interface Refusal {
  readonly rule: string;
  /** The value is a map, a list or a yes/no: in a union with such a thing, another branch was meant. */
  readonly otherShape?: boolean;
}

/** A number in seconds, per second, 0..1, … or the reason why there is none. */
export type Reading = number | Refusal;

/** The longest duration: 10,000 years of 8,760 h, in seconds. */
const LONGEST = 10_000 * 8_760 * 3_600;
/** The largest count; every integer up to it is exact in a double. */
const LARGEST_COUNT = 1e15;
const SHORTEST = 1e-9;
const LARGEST_RATE = 1e15;
const SMALLEST_RATE = 1e-20;

const UNITS: ReadonlyMap<string, number> = new Map([
  ["ms", 1e-3],
  ...["s", "sec", "second", "seconds"].map((unit) => [unit, 1] as const),
  ...["min", "minute", "minutes"].map((unit) => [unit, 60] as const),
  ...["h", "hour", "hours"].map((unit) => [unit, 3_600] as const),
  ...["d", "day", "days"].map((unit) => [unit, 86_400] as const),
  ...["week", "weeks"].map((unit) => [unit, 7 * 86_400] as const),
  ...["month", "months"].map((unit) => [unit, 730 * 3_600] as const),
  ...["year", "years"].map((unit) => [unit, 8_760 * 3_600] as const),
]);
const POWERS: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["k", 3],
  ["M", 6],
  ["bn", 9],
]);

const NUMBER = "(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";
const UNIT = [...UNITS.keys()].join("|");
/** Regular expressions of well-formed quantities, for the JSON Schema; the readers below also hold the bounds. */
export const PATTERNS = {
  duration: `^${NUMBER} *(?:${UNIT})(?: *${NUMBER} *(?:${UNIT}))*$`,
  rate: `^${NUMBER} *(?:k|M|bn)? *(?:/|per ) *(?:${NUMBER})? *(?:${UNIT})$`,
  amount: `^${NUMBER} *(?:k|M|bn)?$`,
  share: `^${NUMBER} *%?$`,
  money: `^${NUMBER} *(?:k|M|bn)? *(?:[A-Z]{3})? *(?:/|per ) *month$`,
} as const;

const isRefusal = (reading: Reading | string): reading is Refusal => typeof reading === "object";

/** The text of a scalar, or why it cannot be a quantity at all. */
const textOf = (input: unknown, wanted: string): string | Refusal => {
  if (typeof input !== "string" && typeof input !== "number") return { rule: wanted, otherShape: true };
  const text = String(input).trim();
  if (Number.isNaN(input) || /^[+-]?\.?nan$/i.test(text)) return { rule: `not a number; ${wanted}` };
  if (/^[+-]?(\.inf|infinity|inf|∞)(?![a-z])/i.test(text)) return { rule: `must be finite; ${wanted}` };
  if (/^[-−]/.test(text)) return { rule: `must not be negative; ${wanted}` };
  if (/[0-9][,_'’][0-9]/.test(text))
    return { rule: `write numbers without separators and with a decimal point, as 1200.5; ${wanted}` };
  return text;
};

const bounded = (value: number, [least, most]: readonly [number, number], words: string): Reading =>
  value === 0 || (value >= least && value <= most) ? value : { rule: words };

const unitOf = (name: string): number | Refusal => {
  const seconds = UNITS.get(name);
  if (seconds !== undefined) return seconds;
  if (name === "m") return { rule: "m could be minutes or months: write min or months" };
  const near = nearMatch(name, [...UNITS.keys()]);
  const hint = near === undefined ? "" : ` (did you mean ${near}?)`;
  return { rule: `${name} is not a unit of time${hint}; use ms, s, min, h, days, weeks, months or years` };
};

const DURATION = "a duration is written as 45 s, 1.5 h or 1 h 30 min";

const sumOfParts = (parts: readonly RegExpMatchArray[]): Reading => {
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const [, digits, name] of parts) {
    const unit = unitOf(name!);
    if (isRefusal(unit)) return unit;
    if (unit >= last) return { rule: "the parts of a duration go from large to small, as 1 h 30 min" };
    total += Number(digits) * unit;
    last = unit;
  }
  return total;
};

/** Reads a duration into seconds: 0, or 1 ns to 10,000 years. A month is 730 h and a year 8,760 h. */
export const readDuration = (input: unknown): Reading => {
  const text = textOf(input, DURATION);
  if (isRefusal(text)) return text;
  if (isNumber(text))
    return { rule: `a duration needs a unit, for example ${text} s, ${text} min or ${text} h` };
  if (text.length > LONGEST_TEXT) return { rule: DURATION };
  if (/\/|\bper\b/.test(text)) return { rule: `a rate stands where a duration belongs; ${DURATION}` };
  if (text.endsWith("%")) return { rule: `a share stands where a duration belongs; ${DURATION}` };
  const part = new RegExp(`(${NUMBER})\\s*([^\\s\\d.]+)\\s*`, "gy");
  const parts = [...text.matchAll(part)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join("") !== text) return { rule: DURATION };
  const seconds = sumOfParts(parts);
  if (isRefusal(seconds)) return seconds;
  return bounded(seconds, [SHORTEST, LONGEST], "a duration is 0 s or lies between 1 ns and 10,000 years");
};

const isNumber = (text: string): boolean => new RegExp(`^${NUMBER}$`).test(text);
const LONGEST_TEXT = 100;

/** A number with an optional k, M or bn; exact, because the power of ten is read with the digits. */
const scaled = (digits: string, suffix: string | undefined): number => {
  const [mantissa, exponent = "0"] = digits.toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent) + POWERS.get(suffix ?? "")!}`);
};

const RATE = "a rate is written as 12/h, 230k/s or 1 per 3 years";

/** Reads a rate into events per second: 0, or 1e-20 to 1e15 per second. */
export const readRate = (input: unknown): Reading => {
  const text = textOf(input, RATE);
  if (isRefusal(text)) return text;
  if (isNumber(text))
    return { rule: `a rate needs a unit, for example ${text}/s, ${text}/h or ${text} per year` };
  const match = text.match(
    new RegExp(`^(${NUMBER})\\s*(k|M|bn)?\\s*(?:/|per\\b)\\s*(${NUMBER})?\\s*(\\S+)$`),
  );
  if (match === null) {
    const isDuration = typeof readDuration(text) === "number";
    return { rule: isDuration ? `a duration stands where a rate belongs; ${RATE}` : RATE };
  }
  const unit = unitOf(match[4]!);
  if (isRefusal(unit)) return unit;
  const span = Number(match[3] ?? 1) * unit;
  if (span === 0) return { rule: "a rate per no time is not defined" };
  const most = "a rate is 0 or lies between 1e-20/s and 1e15/s";
  return bounded(scaled(match[1]!, match[2]) / span, [SMALLEST_RATE, LARGEST_RATE], most);
};

const readScaled = (input: unknown, wanted: string): Reading => {
  const text = textOf(input, wanted);
  if (isRefusal(text)) return text;
  const match = text.match(new RegExp(`^(${NUMBER})\\s*(k|M|bn)?$`));
  if (match === null) return { rule: `${wanted}; it has no unit, and its suffixes are k, M and bn` };
  return scaled(match[1]!, match[2]);
};

/** Reads a whole number from 0 to 1e15. */
export const readCount = (input: unknown): Reading => {
  const wanted = "a count is a whole number, as 550, 230k, 147M or 1.5bn";
  const value = readScaled(input, wanted);
  if (isRefusal(value)) return value;
  if (value > LARGEST_COUNT) return { rule: "a count is at most 1e15" };
  return Number.isInteger(value) ? value : { rule: wanted };
};

/** Reads a real number: 0, or 1e-15 to 1e15. */
export const readAmount = (input: unknown): Reading => {
  const value = readScaled(input, "an amount is a number, as 2.5, 230k or 1.5M");
  return isRefusal(value)
    ? value
    : bounded(value, [1e-15, 1e15], "an amount is 0 or lies between 1e-15 and 1e15");
};

const SHARE = "a share is written as 98 % or as a number from 0 to 1";

/** Reads a share into a number from 0 to 1, both included. */
export const readShare = (input: unknown): Reading => {
  const text = textOf(input, SHARE);
  if (isRefusal(text)) return text;
  const match = text.match(new RegExp(`^(${NUMBER})\\s*(%)?$`));
  if (match === null) return { rule: SHARE };
  const value = match[2] === undefined ? Number(match[1]) : Number(match[1]) / 100;
  if (value <= 1) return value;
  if (match[2] === undefined && value <= 100) return { rule: `${SHARE}: did you mean ${text} %?` };
  return { rule: "a share is at most 100 %" };
};

const MONEY = "money is written per month, as 1200 USD/month or 1.2k/month";

/** Reads a sum of money into a number per month, from 0 to 1e15; the currency is not looked at. */
export const readMoney = (input: unknown): Reading => {
  const text = textOf(input, MONEY);
  if (isRefusal(text)) return text;
  const match = text.match(new RegExp(`^(${NUMBER})\\s*(k|M|bn)?\\s*([A-Z]{3})?\\s*(?:/|per\\b)\\s*month$`));
  if (match === null) return { rule: MONEY };
  return bounded(scaled(match[1]!, match[2]), [1e-15, 1e15], "a cost is at most 1e15 per month");
};
