import { expect, it } from "vitest";
import { clockStep, clockTicks, decades, formatTick, humanTimes } from "../../src/plots/ticks.ts";

it("decades are exact powers of ten that enclose their values", () => {
  expect(decades(2e-5, 0.5)).toEqual([1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1]);
  expect(decades(1, 1000)).toEqual([1, 10, 100, 1000]);
});

it("human times enclose their values as far as people count", () => {
  expect(humanTimes(60, 3600)).toEqual([60, 600, 3600]);
  expect(humanTimes(5, 90_000).map(formatTick)).toEqual([
    "1 s",
    "10 s",
    "1 min",
    "10 min",
    "1 h",
    "8 h",
    "1 day",
    "7 days",
  ]);
});

it("a clock's ticks are as many as allowed at most", () => {
  expect(clockTicks(0, 10_800, 4)).toEqual([0, 3600, 7200, 10_800]);
  expect(clockTicks(-600, 900, 6)).toEqual([-600, -300, 0, 300, 600, 900]);
  for (const most of [2, 5, 9]) expect(clockTicks(0, 123_456, most).length).toBeLessThanOrEqual(most);
  expect(clockStep(7200, 4)).toBe(1800);
});
