import { expect, it } from "vitest";
import { describeLaw } from "../../src/distributions/family.ts";
import { lawBattery, lawOf, mistakesIn, normalTail } from "../support/law-battery.ts";

lawBattery([
  {
    name: "lognormal by median and sigma",
    yaml: { kind: "lognormal", median: "25 min", sigma: 0.5 },
    mean: 1500 * Math.exp(0.125),
    variance: 1500 ** 2 * (Math.exp(0.5) - Math.exp(0.25)),
    survival: (t) => (t <= 0 ? 1 : normalTail(Math.log(t / 1500) / 0.5)),
    quantiles: [
      [0.5, 1500],
      [0.975, 1500 * Math.exp(0.5 * 1.959963984540054)],
    ],
    age: 2000,
  },
  {
    name: "lognormal by mean and cv",
    yaml: { kind: "lognormal", mean: "1 h", cv: 1 },
    mean: 3600,
    variance: 3600 ** 2,
    survival: (t) => (t <= 0 ? 1 : normalTail(Math.log((t * Math.SQRT2) / 3600) / Math.sqrt(Math.LN2))),
    age: 1000,
  },
]);

it("meets the stated median and 95 % point, and median and mean", () => {
  const repair = lawOf({ kind: "lognormal", median: "25 min", p95: "110 min" });
  expect(repair.quantile(0.5) / 1500).toBeCloseTo(1, 13);
  expect(repair.quantile(0.95) / 6600).toBeCloseTo(1, 12);
  const wait = lawOf({ kind: "lognormal", median: "25 min", mean: "40 min" });
  expect([wait.quantile(0.5) / 1500, wait.mean / 2400]).toEqual([
    expect.closeTo(1, 12),
    expect.closeTo(1, 12),
  ]);
});

it("has the hazard of the normal law's far tails", () => {
  const law = lawOf({ kind: "lognormal", median: "1 s", sigma: 1 });
  // −log P(Z > z) to 40 digits, by an arbitrary-precision library
  expect(law.hazard(Math.exp(10)) / 53.23128515051247).toBeCloseTo(1, 13);
  expect(law.hazard(Math.exp(-3)) / 0.0013508099647481938).toBeCloseTo(1, 12);
  expect(law.hazard(Math.exp(37)) / 689.0305855768905).toBeCloseTo(1, 12);
});

it("refuses what no such law has, at the place of the mistake", () => {
  expect(mistakesIn({ kind: "lognormal", median: "2 h", p95: "2 h" })).toEqual([
    "p95: found 2 h; p95 must be above median, which is 2 h",
  ]);
  expect(mistakesIn({ kind: "lognormal", median: "2 h", mean: "1 h" })).toEqual([
    "mean: found 1 h; mean must be above median, which is 2 h",
  ]);
  expect(mistakesIn({ kind: "lognormal", median: "1 ms", p95: "9000 years" })).toEqual([
    "p95: p95 and median make sigma 20.2; it must be from 0.0001 to 10",
  ]);
  expect(mistakesIn({ kind: "lognormal", median: "2 h" })).toEqual([
    expect.stringContaining(
      "found median; the law lognormal is given by median and sigma, or median and p95",
    ),
  ]);
});

it("speaks plainly", () => {
  const words = describeLaw({ kind: "lognormal", median: 1500, p95: 6600 });
  expect(words).toBe("lognormal, median 25 min, 95 % below 110 min");
});
