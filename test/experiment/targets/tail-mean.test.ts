import { expect, it } from "vitest";
import { tailMean } from "../../../src/experiment/targets/tail-mean.ts";
import type { Estimate } from "../../../src/stats/interval.ts";
import { pair, sample, scattered } from "./samples.ts";

const values = scattered(400);
const params = { p: 0.75 };

it.each([false, true])("it is the mean of the worst; shared: %s", (isShared) => {
  const { estimate, lower, upper } = tailMean.estimate(sample(values, isShared), 0.95, params) as Estimate;
  const worst = [...values].sort((one, other) => other - one).slice(0, 100);
  expect(estimate).toBeCloseTo(worst.reduce((sum, one) => sum + one, 0) / 100, 9);
  expect(lower < 0.875 && upper > 0.875 && upper - lower < 0.1).toBe(true);
});

it.each([false, true])("of the same values the difference is exactly nothing; shared: %s", (isShared) => {
  expect(tailMean.difference(pair(values, values, isShared), 0.95, params)).toMatchObject({
    estimate: 0,
    lower: 0,
    upper: 0,
  });
  const more = values.map((value) => value + 1);
  const gap = tailMean.difference(pair(more, values, isShared), 0.95, params) as Estimate;
  expect(gap.estimate).toBeCloseTo(1, 9);
});

it("it is no mean of all, and the worst are its events", () => {
  expect(tailMean.scores(values, params)).toBeNull();
  expect(tailMean.events(sample(values), params)).toBe(100);
  expect(tailMean.describe(params, "s")).toBe("mean of the worst 25 %");
});
