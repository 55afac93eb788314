import fc from "fast-check";
import { expect, it } from "vitest";
import {
  PATTERNS,
  type Reading,
  readAmount,
  readCount,
  readDuration,
  readMoney,
  readRate,
  readShare,
} from "../../src/base/quantity.ts";

const readers = {
  duration: readDuration,
  rate: readRate,
  amount: readAmount,
  share: readShare,
  money: readMoney,
} as const;
const ruleOf = (reading: Reading): string => (typeof reading === "number" ? "" : reading.rule);

it("durations become seconds; their parts go from large to small", () => {
  expect(["0 s", "1.5 h", "1 h 30 min", "250ms", "1e3 s", "1 month"].map(readDuration)).toEqual([
    0, 5400, 5400, 0.25, 1000, 2_628_000,
  ]);
  expect(ruleOf(readDuration("30 min 1 h"))).toContain("from large to small");
  expect(ruleOf(readDuration("1 h 1 h"))).toContain("from large to small");
});

it("rates become events per second, over any span", () => {
  expect(readRate("230k/s")).toBe(230_000);
  expect(readRate("12 per h")).toBeCloseTo(12 / 3600, 15);
  expect(readRate("1 per 3 years")).toBeCloseTo(1 / (3 * 8760 * 3600), 20);
  expect(ruleOf(readRate("1/0 s"))).toBe("a rate per no time is not defined");
});

it("counts are whole and exact, amounts are real, and neither has a unit", () => {
  expect(["550", "1.5bn", "147M", 0].map(readCount)).toEqual([550, 1.5e9, 147e6, 0]);
  expect(readCount("1.1k")).toBe(1100);
  expect(ruleOf(readCount("2.5"))).toContain("whole number");
  expect(ruleOf(readCount("2e15"))).toBe("a count is at most 1e15");
  expect(readAmount("2.5")).toBe(2.5);
  expect(ruleOf(readAmount("5 h"))).toContain("it has no unit");
});

it("shares are at most all, and percentages without a sign are found", () => {
  expect(["98 %", "0.98", 1, "0%"].map(readShare)).toEqual([0.98, 0.98, 1, 0]);
  expect(ruleOf(readShare("98"))).toContain("did you mean 98 %?");
  expect(ruleOf(readShare("101 %"))).toBe("a share is at most 100 %");
});

it("money is per month, in any currency", () => {
  expect(["1200 USD/month", "1.2k/month", "0 EUR per month"].map(readMoney)).toEqual([1200, 1200, 0]);
  expect(ruleOf(readMoney("1200 USD"))).toContain("per month");
});

it("each says what it wants of anything else, and knows a wrong shape from a wrong word", () => {
  for (const read of [...Object.values(readers), readCount]) {
    for (const wrong of ["", "x", "-1", Number.NaN, Number.POSITIVE_INFINITY, "1,000", "∞"])
      expect([wrong, typeof read(wrong)]).toEqual([wrong, "object"]);
    for (const shape of [null, undefined, true, [], {}])
      expect(read(shape)).toMatchObject({ otherShape: true });
  }
});

it("one unit for another is told as that", () => {
  expect(ruleOf(readDuration("5/h"))).toContain("a rate stands where a duration belongs");
  expect(ruleOf(readDuration("5 %"))).toContain("a share stands where a duration belongs");
  expect(ruleOf(readDuration("5"))).toContain("needs a unit, for example 5 s");
  expect(ruleOf(readRate("5 h"))).toContain("a duration stands where a rate belongs");
  expect(ruleOf(readDuration("5 m"))).toContain("minutes or months");
  expect(ruleOf(readDuration("5 hurs"))).toContain("did you mean hours?");
});

it("what a reader takes has the shape that editors are told of, and within its bounds the other way round", () => {
  const digits = fc.constantFrom("0", "7", "12.5", ".5", "3e2");
  const word = fc.constantFrom(
    "",
    " ",
    "k",
    " M",
    "s",
    " min",
    "h ",
    "/",
    " per ",
    "month",
    "USD",
    "%",
    " 2",
  );
  const text = fc.tuple(digits, word, word, word).map((parts) => parts.join("").trim());
  for (const [name, read] of Object.entries(readers))
    fc.assert(
      fc.property(text, (one) => {
        const pattern = new RegExp(PATTERNS[name as keyof typeof PATTERNS]);
        if (typeof read(one) === "number") expect(one).toMatch(pattern);
      }),
      { numRuns: 300, seed: 1 },
    );
  for (const [name, one] of [
    ["duration", "1 h 30 min"],
    ["rate", "1 per 3 years"],
    ["money", "1k USD/month"],
  ] as const)
    expect([one, new RegExp(PATTERNS[name]).test(one), typeof readers[name](one)]).toEqual([
      one,
      true,
      "number",
    ]);
});
