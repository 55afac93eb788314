import { expect, it } from "vitest";
import { quantile } from "../../../src/experiment/targets/quantile.ts";
import type { Estimate } from "../../../src/stats/interval.ts";
import { pair, sample, scattered } from "./samples.ts";

const values = scattered(400);
const params = { p: 0.9 };

it.each([false, true])("a quantile lies between two of the values; shared: %s", (isShared) => {
  const { estimate, lower, upper } = quantile.estimate(sample(values, isShared), 0.95, params) as Estimate;
  expect(values).toContain(lower);
  expect(values).toContain(upper);
  // Four standard errors of √(0.9 · 0.1 / 400).
  expect(Math.abs(estimate - 0.9)).toBeLessThan(0.06);
  expect(lower <= estimate && estimate <= upper).toBe(true);
});

it.each([false, true])("a difference is safe: as wide as both intervals; shared: %s", (isShared) => {
  const more = scattered(400, 1000).map((value) => value + 1);
  const gap = quantile.difference(pair(more, values, isShared), 0.95, params) as Estimate;
  expect(gap.lower < 1 && gap.upper > 1).toBe(true);
  expect(quantile.difference(pair(values, [...values], isShared), 0.95, params)).toMatchObject({
    estimate: 0,
    lower: 0,
    upper: 0,
  });
});

it("it is no mean of anything, and what lies beyond decides how well it is known", () => {
  expect(quantile.scores(values, params)).toBeNull();
  expect(quantile.events(sample(values), params)).toBe(40);
  expect([quantile.describe({ p: 0.5 }, "s"), quantile.describe(params, "s")]).toEqual([
    "median",
    "90 % quantile",
  ]);
});
