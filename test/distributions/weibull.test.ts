import { expect, it } from "vitest";
import { describeLaw } from "../../src/distributions/family.ts";
import { lawBattery, lawOf, mistakesIn } from "../support/law-battery.ts";

lawBattery([
  {
    name: "weibull of shape 2 (Rayleigh)",
    yaml: { kind: "weibull", shape: 2, scale: "1 h" },
    mean: 3600 * Math.sqrt(Math.PI / 4),
    variance: 3600 ** 2 * (1 - Math.PI / 4),
    survival: (t) => Math.exp(-((t / 3600) ** 2)),
    quantiles: [[0.95, 3600 * Math.sqrt(Math.log(20))]],
    age: 3000,
  },
  {
    name: "weibull of shape 1/2, which dies young",
    yaml: { kind: "weibull", shape: 0.5, mean: "2 h" },
    mean: 7200,
    variance: 5 * 7200 ** 2, // mean 2·scale, second moment 24·scale²
    survival: (t) => Math.exp(-Math.sqrt(t / 3600)),
    age: 10_000,
  },
]);

it("meets the stated median and 95 % point", () => {
  const law = lawOf({ kind: "weibull", median: "25 min", p95: "110 min" });
  expect(law.quantile(0.5) / 1500).toBeCloseTo(1, 12);
  expect(law.quantile(0.95) / 6600).toBeCloseTo(1, 12);
});

it.each([0.01, 0.2, 1, 3, 50])("meets the stated mean and a coefficient of variation of %d", (cv) => {
  const law = lawOf({ kind: "weibull", mean: "1 h", cv });
  expect(law.mean / 3600).toBeCloseTo(1, 11);
  expect(Math.sqrt(law.variance) / law.mean / cv).toBeCloseTo(1, 9);
});

it("refuses what no such law has, at the place of the mistake", () => {
  expect(mistakesIn({ kind: "weibull", median: "2 h", p95: "1 h" })).toEqual([
    "p95: found 1 h; p95 must be above median, which is 2 h",
  ]);
  expect(mistakesIn({ kind: "weibull", median: "1 ms", p95: "9000 years" })).toEqual([
    "p95: p95 must be from 1.0015 to 5e12 times the median",
  ]);
  expect(mistakesIn({ kind: "weibull", shape: -1, scale: "1 h" })).toEqual([
    "shape: the shape must be from 0.05 to 1000",
  ]);
  expect(mistakesIn({ kind: "weibull", shape: 2, cv: 1 })).toEqual([
    expect.stringMatching(/^: found shape and cv; .* given by shape and scale, or shape and mean, or/),
  ]);
});

it("takes the extremes that it permits without a NaN", () => {
  for (const cv of [0.002, 400])
    expect(lawOf({ kind: "weibull", mean: "1 h", cv }).mean).toBeCloseTo(3600, 5);
  const wide = lawOf({ kind: "weibull", shape: 0.05, scale: "1 h" });
  expect(Number.isFinite(wide.mean)).toBe(true);
  expect(describeLaw({ kind: "weibull", shape: 2, scale: 3600 })).toBe(
    "Weibull, median 50 min, 95 % below 1.73 h",
  );
});
