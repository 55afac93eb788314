import { expect, it } from "vitest";
import { histogram } from "../../src/stats/histogram.ts";

it("counts every value once, in bins with round limits that join", () => {
  const values = Array.from({ length: 1000 }, (_, i) => Math.sqrt(i) * 7);
  const bins = histogram(values, 10);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  bins.slice(1).forEach(({ lower }, i) => {
    expect([lower, lower % 20]).toEqual([bins[i]!.upper, 0]);
  });
  expect([bins[0]!.lower, bins.at(-1)!.upper]).toEqual([0, values.at(-1)]);
});

it("puts equal values into one bin, and none into no bin", () => {
  expect(histogram([5, 5, 5], 8)).toEqual([{ lower: 5, upper: 5, count: 3 }]);
  expect(histogram([], 8)).toEqual([]);
});
