import { expect, it } from "vitest";
import { describeLaw } from "../../src/distributions/family.ts";
import { erlangTail, lawBattery, lawOf, mistakesIn } from "../support/law-battery.ts";

lawBattery([
  {
    name: "gamma of three stages",
    yaml: { kind: "gamma", shape: 3, scale: "10 min" },
    mean: 1800,
    variance: 3 * 600 ** 2,
    survival: (t) => erlangTail(3, t / 600),
    age: 1500,
  },
  {
    name: "gamma by mean and cv, one stage, which is exponential",
    yaml: { kind: "gamma", mean: "1 h", cv: 1 },
    mean: 3600,
    variance: 3600 ** 2,
    survival: (t) => Math.exp(-t / 3600),
    quantiles: [[0.9, 3600 * Math.log(10)]],
    age: 1500,
  },
]);

it.each(["61 min", "2 h", "5 h", "1000 h"])(
  "meets the stated median of 1 h and a 95 %% point of %s",
  (p95) => {
    const law = lawOf({ kind: "gamma", median: "1 h", p95 });
    expect(law.quantile(0.5) / 3600).toBeCloseTo(1, 11);
    expect(law.quantile(0.95) / lawOf(p95).mean).toBeCloseTo(1, 11);
  },
);

it("meets the stated mean and coefficient of variation", () => {
  const law = lawOf({ kind: "gamma", mean: "1 h", cv: 0.4 });
  expect([law.mean, Math.sqrt(law.variance) / 3600]).toEqual([
    expect.closeTo(3600, 9),
    expect.closeTo(0.4, 12),
  ]);
});

it("keeps its digits where nearly nobody is left, and beyond", () => {
  const law = lawOf({ kind: "gamma", shape: 3, scale: "1 s" });
  for (const t of [100, 400, 600, 700]) {
    const exact = t - Math.log1p(t + (t * t) / 2);
    expect(law.hazard(t) / exact).toBeCloseTo(1, 12);
    expect(law.inverseHazard(exact) / t).toBeCloseTo(1, 12);
  }
  expect(law.hazard(2000) / (2000 - Math.log1p(2000 + 2_000_000))).toBeCloseTo(1, 12);
});

it("refuses what no such law has, at the place of the mistake", () => {
  expect(mistakesIn({ kind: "gamma", median: "60 min", p95: "60.1 min" })).toEqual([
    "p95: for a gamma law p95 must be from 1.017 to 1e14 times the median",
  ]);
  expect(mistakesIn({ kind: "gamma", mean: "1 h", cv: 0 })).toEqual(["cv: cv must be from 0.01 to 7"]);
  expect(mistakesIn({ kind: "gamma", mean: "1 h", cv: 1, shape: 1 })).toHaveLength(1);
});

it("speaks plainly", () => {
  expect(describeLaw({ kind: "gamma", mean: 3600, cv: 0.5 })).toBe(
    "gamma, median 55.1 min, 95 % below 1.94 h",
  );
});
