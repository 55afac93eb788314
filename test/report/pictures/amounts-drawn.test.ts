import { expect, it } from "vitest";
import {
  axisFor,
  differenceAxis,
  differenceRange,
  rangeOf,
} from "../../../src/report/pictures/amounts-drawn.ts";

const estimate = (value: number, lower: number, upper: number) => ({
  ...{ estimate: value, lower, upper },
  ...{ level: 0.95, n: 9 },
});

it("what was never seen is a bound; an open end is null; what was refused is nothing, or the bound that holds", () => {
  expect(rangeOf(estimate(0, 0, 0.03))).toEqual({ estimate: 0, lower: 0, upper: 0.03, isBound: true });
  expect(rangeOf(estimate(5, 2, Infinity))).toEqual({ estimate: 5, lower: 2, upper: null });
  expect(rangeOf({ refused: "too few" })).toEqual({ estimate: null, lower: null, upper: null });
  const known = { refused: "too few", known: estimate(1, 0, 8) };
  expect(rangeOf(known)).toMatchObject({ estimate: 0, upper: 8, isBound: true });
  expect(differenceRange(known)).toEqual({ estimate: null, lower: null, upper: null });
  expect(differenceRange(estimate(0, 0, 0.03))).not.toHaveProperty("isBound");
});

it("small chances are drawn by their nines, long ranges by their logarithms, all else straight", () => {
  const kind = (unit: string, ...ranges: [number, number, number][]) =>
    axisFor(
      unit,
      "",
      ranges.map(([value, lower, upper]) => rangeOf(estimate(value, lower, upper))),
    ).kind;
  expect(kind("chance", [0.3, 0.2, 0.4])).toBe("share");
  expect(kind("chance", [0.001, 0.0005, 0.002], [0, 0, 0.003])).toBe("nines");
  expect(kind("s", [60, 50, 70], [90, 80, 100])).toBe("duration");
  expect(kind("s", [1, 0.9, 1.1], [9000, 8000, 9900])).toBe("time");
  expect(kind("user-hours", [1, 0.9, 1.1], [9000, 8000, 9900])).toBe("log");
  expect(kind("1", [0, 0, 0], [9000, 8000, 9900])).toBe("linear");
});

it("differences have their sign in front", () => {
  expect(differenceAxis("s", "").format?.(-7200)).toBe("−2 h");
  expect(differenceAxis("chance", "").format?.(-0.25)).toBe("−25");
  expect(differenceAxis("1", "").format?.(3)).toBe("3");
});
