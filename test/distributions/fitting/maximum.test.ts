import { expect, it } from "vitest";
import { highest } from "../../../src/distributions/fitting/maximum.ts";

const wide = [
  [-50, 50],
  [-50, 50],
] as const;

it("the top of a slanted hill is found, with its bend", () => {
  const top = highest(([x, y]) => -(x * x) - x * y - y * y + 3 * x, [9, -9], wide);
  expect(top?.at[0]).toBeCloseTo(2, 6);
  expect(top?.at[1]).toBeCloseTo(-1, 6);
  expect(top?.bend.flat().map((one) => Number(one.toFixed(4)))).toEqual([-2, -1, -1, -2]);
});

it("a start where the surface bends upwards, and a narrow curved ridge, are no obstacles", () => {
  const bell = highest(([x, y]) => Math.exp(-x * x - y * y), [2, 2], wide);
  expect(Math.hypot(...bell!.at)).toBeLessThan(1e-3);
  const ridge = highest(([x, y]) => -((1 - x) ** 2) - 100 * (y - x * x) ** 2, [-1.2, 1], wide);
  expect(ridge?.at[0]).toBeCloseTo(1, 3);
});

it("bounds are kept, and what is no number is given up", () => {
  expect(highest(([x]) => x, [0], [[-1, 3]])?.at).toEqual([3]);
  expect(highest(() => Number.NaN, [0], [[-1, 3]])).toBeUndefined();
});
