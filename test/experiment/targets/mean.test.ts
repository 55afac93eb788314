import { expect, it } from "vitest";
import { mean } from "../../../src/experiment/targets/mean.ts";
import type { Estimate } from "../../../src/stats/interval.ts";
import { pair, sample, scattered } from "./samples.ts";

const values = scattered(400);
const average = values.reduce((sum, one) => sum + one, 0) / 400;

it.each([false, true])("the mean is within its interval; shared: %s", (isShared) => {
  const { estimate, lower, upper } = mean.estimate(sample(values, isShared), 0.95, {}) as Estimate;
  expect(estimate).toBeCloseTo(average, 12);
  // Half a width of 1.96 √(1/12) / 20 = 0.0283.
  expect((upper - lower) / 2).toBeGreaterThan(0.02);
  expect((upper - lower) / 2).toBeLessThan(0.045);
});

it.each([false, true])("a shift that is the same in all runs is known exactly; shared: %s", (isShared) => {
  const shifted = values.map((value) => Math.round(64 * value) / 64 + 0.5);
  const plain = shifted.map((value) => value - 0.5);
  expect(mean.difference(pair(shifted, plain, isShared), 0.95, {})).toMatchObject({
    estimate: 0.5,
    lower: 0.5,
    upper: 0.5,
  });
  expect(mean.difference(pair(plain, plain, isShared), 0.95, {})).toMatchObject({
    estimate: 0,
    identical: true,
  });
});

it("its scores are the values, and events those that are not zero", () => {
  expect(mean.scores(values, {})).toBe(values);
  expect(mean.events(sample([0, 3, 0, 1]), {})).toBe(2);
  expect([mean.describe({}, "s"), mean.unit("s")]).toEqual(["mean", "s"]);
});
