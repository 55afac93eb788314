import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import {
  amount,
  count,
  duration,
  formatCount,
  formatDuration,
  formatRate,
  formatShare,
  formatSpan,
  money,
  positiveAmount,
  positiveCount,
  positiveDuration,
  positiveRate,
  positiveShare,
  rate,
  share,
  shortly,
} from "../../src/base/units.ts";

const HOUR = 3_600;
const YEAR = 8_760 * HOUR;
const refusal = (schema: z.ZodType, value: unknown): string => {
  const result = schema.safeParse(value);
  return result.success ? `accepted as ${String(result.data)}` : result.error.issues[0]!.message;
};

it.each([
  ["45 s", 45],
  ["45s", 45],
  ["250 ms", 0.25],
  ["15 min", 900],
  ["1 minute", 60],
  ["3.5 h", 12_600],
  ["2 hours", 7_200],
  ["1 h 30 min", 5_400],
  ["1 day 2 h 3 min 4 s", 93_784],
  ["2 weeks", 1_209_600],
  ["12 months", YEAR],
  ["3 years", 3 * YEAR],
  ["1e3 s", 1_000],
  [".5 min", 30],
  ["  5 min ", 300],
  ["0 s", 0],
  ["10000 years", 10_000 * YEAR],
])("the duration %s is %d seconds", (text, seconds) => {
  expect(duration().parse(text)).toBe(seconds);
});

it.each([
  [45, "found 45; a duration needs a unit, for example 45 s, 45 min or 45 h"],
  ["45", "a duration needs a unit"],
  ["45 requests", "found 45 requests; requests is not a unit of time; use ms, s, min"],
  ["45 minuts", "did you mean minutes?"],
  ["45 Min", "did you mean min?"],
  ["5 m", "minutes or months"],
  ["-5 min", "must not be negative"],
  [-5, "must not be negative"],
  ["1,000 s", "without separators"],
  ["1_000 s", "without separators"],
  ["1,5 h", "decimal point"],
  [Number.NaN, "not a number"],
  [Number.POSITIVE_INFINITY, "must be finite"],
  ["infinity", "must be finite"],
  ["1e999 s", "10,000 years"],
  ["1e-12 s", "1 ns"],
  ["10001 years", "10,000 years"],
  ["30 min 1 h", "from large to small"],
  ["1 h 1 h", "from large to small"],
  ["1 h 30", "a duration is written as"],
  ["h", "a duration is written as"],
  ["", 'found ""; a duration is written as'],
  ["12/h", "a rate stands where a duration belongs"],
  ["98 %", "a share stands where a duration belongs"],
  [`${"1 h ".repeat(10_000)}`, "a duration is written as"],
  [true, "found true; a duration is written as"],
  [null, "found null"],
  [{ value: 3 }, "found {value: 3}"],
  [undefined, "found nothing"],
])("the duration %j is refused", (value, message) => {
  expect(refusal(duration(), value)).toContain(message);
});

it.each([
  ["230k/s", 230_000],
  ["12/h", 12 / HOUR],
  ["0.5 per year", 0.5 / YEAR],
  ["1 per 3 years", 1 / (3 * YEAR)],
  ["5 / 10 min", 5 / 600],
  ["1.5M per s", 1_500_000],
  ["0/s", 0],
])("the rate %s is %d per second", (text, perSecond) => {
  expect(rate().parse(text)).toBe(perSecond);
});

it.each([
  [12, "a rate needs a unit, for example 12/s"],
  ["12", "a rate needs a unit"],
  ["-1/s", "must not be negative"],
  ["3 h", "a duration stands where a rate belongs"],
  ["12 per hur", "did you mean hour?"],
  ["12/furlong", "furlong is not a unit of time"],
  ["1 per 0 s", "per no time"],
  ["1e30/s", "1e15/s"],
  ["1 per 1e30 years", "1e-20/s"],
  ["12K/s", "a rate is written as"],
])("the rate %j is refused", (value, message) => {
  expect(refusal(rate(), value)).toContain(message);
});

it("counts, amounts, shares and money are read with their suffixes", () => {
  expect(["550", 550, "230k", "147M", "1.5bn", "1.1M", 0].map((value) => count().parse(value))).toEqual([
    550, 550, 230_000, 147_000_000, 1_500_000_000, 1_100_000, 0,
  ]);
  expect([2.5, "2.5k", 0].map((value) => amount().parse(value))).toEqual([2.5, 2_500, 0]);
  expect(["98 %", "98%", 0.98, "0.98", 0, 1, "100 %"].map((value) => share().parse(value))).toEqual([
    0.98, 0.98, 0.98, 0.98, 0, 1, 1,
  ]);
  expect(
    ["1200 USD/month", "1.2k EUR/month", "1200 per month", "0/month"].map((value) => money().parse(value)),
  ).toEqual([1_200, 1_200, 1_200, 0]);
});

it.each([
  [count(), 2.5, "a count is a whole number"],
  [count(), "0.0015k", "a count is a whole number"],
  [count(), -1, "must not be negative"],
  [count(), 2e15, "at most 1e15"],
  [count(), "1e9999999999999999999999999", "a count is"],
  [count(), "12 servers", "it has no unit"],
  [count(), "3m", "suffixes are k, M and bn"],
  [amount(), "many", "an amount is a number"],
  [amount(), 1e16, "lies between"],
  [share(), 98, "did you mean 98 %?"],
  [share(), "101 %", "at most 100 %"],
  [share(), 1.0000001, "a share is written as"],
  [share(), -0.1, "must not be negative"],
  [share(), "half", "a share is written as"],
  [money(), 1200, "money is written per month"],
  [money(), "1200 USD", "money is written per month"],
  [money(), "1200 USD/year", "money is written per month"],
])("%# a wrong count, amount, share or sum of money is refused", (schema, value, message) => {
  expect(refusal(schema, value)).toContain(message);
});

it("the positive variants refuse zero and nothing else", () => {
  for (const [schema, zero, least] of [
    [positiveDuration(), "0 s", "1 ms"],
    [positiveRate(), "0/s", "1 per year"],
    [positiveCount(), 0, 1],
    [positiveAmount(), 0, 0.1],
    [positiveShare(), "0 %", "0.1 %"],
  ] as const) {
    expect(refusal(schema, zero)).toContain("must be above zero");
    expect(schema.safeParse(least).success).toBe(true);
  }
});

it("a default is written as a person would write it", () => {
  const schema = z.strictObject({ silence: duration().prefault("15 s"), limit: count().optional() });
  expect(schema.parse({})).toEqual({ silence: 15 });
  expect(z.strictObject({ silence: duration() }).safeParse({}).success).toBe(false);
  expect(z.toJSONSchema(schema, { io: "input" })).toMatchObject({
    properties: { silence: { type: "string", default: "15 s" } },
  });
});

it("every quantity describes itself in JSON Schema, and its examples keep to the description", () => {
  for (const make of [duration, rate, count, amount, share, money]) {
    const schema = z.toJSONSchema(make(), { io: "input" });
    const branches = schema.anyOf ?? [schema];
    const pattern = branches.map((branch) => (branch as { pattern?: string }).pattern).find(Boolean)!;
    for (const example of schema.examples as unknown[]) {
      expect(make().safeParse(example).success).toBe(true);
      if (typeof example === "string") expect(example).toMatch(new RegExp(pattern, "u"));
    }
    expect("45 requests").not.toMatch(new RegExp(pattern, "u"));
  }
});

it.each([
  [0, "0 s"],
  [0.25, "250 ms"],
  [60, "1 min"],
  [59.99, "1 min"],
  [100, "100 s"],
  [5_400, "1.5 h"],
  [12_345.6, "3.43 h"],
  [86_400, "1 day"],
  [730 * HOUR, "730 h"],
  [1.5 * YEAR, "1.5 years"],
  [1_500 * YEAR, "1500 years"],
  [-5_400, "-1.5 h"],
  [Number.POSITIVE_INFINITY, "infinite"],
])("%d seconds are printed as %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

it.each([
  [0, "0 %"],
  [1, "100 %"],
  [0.98, "98 %"],
  [0.123_456, "12.3 %"],
  [0.999_996_1, "99.99961 %"],
  [1 - 2 ** -53, "99.99999999999999 %"],
  [0.000_012_34, "0.00123 %"],
  [-0.25, "-25 %"],
])("the share %d is printed as %s", (value, text) => {
  expect(formatShare(value)).toBe(text);
});

it("counts and rates are printed short, and never as another order of magnitude", () => {
  expect([0, 12_345, 147e6, 1_234_567, 999_999, 999.9, 2.5, 1e15].map(formatCount)).toEqual([
    "0",
    "12345",
    "147M",
    "1.23M",
    "1M",
    "1k",
    "2.5",
    "1000000bn",
  ]);
  expect([0, 230_000, 12 / HOUR, 1 / (3 * YEAR), 0.5 / YEAR, 1 / YEAR].map(formatRate)).toEqual([
    "0/s",
    "230k/s",
    "12/h",
    "1 per 3 years",
    "1 per 2 years",
    "1/year",
  ]);
});

it("what is printed can be read again, to within half a per cent", () => {
  const near = (read: number, value: number) => Math.abs(read - value) <= 0.005_01 * value;
  const positive = fc.double({ min: -8, max: 11, noNaN: true }).map((power) => 10 ** power);
  const check = (value: number) =>
    near(duration().parse(formatDuration(value)), value) &&
    near(rate().parse(formatRate(value / 1e4)), value / 1e4) &&
    near(amount().parse(formatCount(value)), value) &&
    near(share().parse(formatShare(1 / (1 + value))), 1 / (1 + value)) &&
    near(1 - share().parse(formatShare(1 - 1 / (2 + value))), 1 / (2 + value));
  fc.assert(fc.property(positive, check), { seed: 1, numRuns: 2_000 });
});

it("no value whatever makes a quantity throw anything but a zod error", () => {
  const schemas = [duration(), rate(), count(), amount(), share(), money()];
  const one = (value: unknown) => schemas.every((schema) => !Number.isNaN(schema.safeParse(value).data ?? 0));
  fc.assert(fc.property(fc.anything(), one), { seed: 2, numRuns: 1_000 });
  const letters = fc.string({
    unit: fc.constantFrom(..."0123456789.eE+-/ %kMbnhsmiperdayUSD"),
    maxLength: 12,
  });
  fc.assert(fc.property(letters, one), { seed: 3, numRuns: 3_000 });
});

it("a value is rendered on one line of bounded length, however large it is", () => {
  expect(shortly("a\nb")).toBe("a b");
  expect(shortly(["x".repeat(1e6)]).length).toBeLessThanOrEqual(60);
  expect(shortly({ a: { b: { c: { d: 1 } } } })).toBe("{a: {b: {c: …}}}");
});

it("an estimate is told in the largest unit that is not longer than it", () => {
  expect([9840, 764, 59, 3600, 86_400 * 400, 0.02].map(formatSpan)).toEqual([
    "2.73 h",
    "12.7 min",
    "59 s",
    "1 h",
    "1.1 years",
    "20 ms",
  ]);
  expect(formatSpan(-764)).toBe("-12.7 min");
});
