import { expect, it } from "vitest";
import { exp } from "../../src/base/math.ts";
import { garwood, meanTimeTo } from "../../src/stats/event-rate.ts";

/** P(at most k events) where so many are expected. */
const poisson = (k: number, mean: number): number => {
  let term = exp(-mean);
  let sum = term;
  for (let i = 1; i <= k; i++) {
    term *= mean / i;
    sum += term;
  }
  return sum;
};

it("its ends are the rates at which so many events, or so few, are just unlikely", () => {
  for (const events of [1, 3, 20]) {
    const { lower, upper } = garwood(events, 4, 0.9);
    expect(poisson(events, 4 * upper)).toBeCloseTo(0.05, 9);
    expect(1 - poisson(events - 1, 4 * lower)).toBeCloseTo(0.05, 9);
    expect(poisson(events, 4 * lower)).toBeGreaterThan(0.5);
  }
});

it("without events there is an upper bound of the rate, and a lower one of the mean time", () => {
  expect(garwood(0, 10, 0.95)).toMatchObject({ estimate: 0, lower: 0 });
  const { estimate, lower, upper } = meanTimeTo(0, 10, 0.95);
  expect([estimate, upper]).toEqual([Infinity, Infinity]);
  expect(exp(-10 / lower)).toBeCloseTo(0.05, 12);
});

it("a mean time is a rate turned over", () => {
  const [rate, time] = [garwood(7, 3, 0.95), meanTimeTo(7, 3, 0.95)];
  expect([time.estimate * rate.estimate, time.lower * rate.upper, time.upper * rate.lower]).toEqual([
    expect.closeTo(1, 12),
    expect.closeTo(1, 12),
    expect.closeTo(1, 12),
  ]);
});
