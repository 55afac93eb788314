import { expect, it } from "vitest";
import { firstAbove, highestOf } from "../../../src/backend/demand/search.ts";

const hill = { value: (time: number) => 1 - (time - 3) * (time - 3), bend: 2, noise: 1e-15 };

it("finds where a hill is crossed, to the double, and no crossing of what only touches", () => {
  const first = firstAbove(hill, 0, 0, 10);
  expect(first).toBeCloseTo(2, 12);
  expect([hill.value(first) > 0, hill.value(first * (1 - 2 ** -52)) > 0]).toEqual([true, false]);
  expect(firstAbove(hill, 1, 0, 10)).toBe(Number.POSITIVE_INFINITY);
});

it("finds the top, unless a better one is known", () => {
  expect([highestOf(hill, 0, 0, 10), highestOf(hill, 7, 0, 10)]).toEqual([expect.closeTo(1, 14), 7]);
});
