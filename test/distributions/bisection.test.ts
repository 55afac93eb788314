import { expect, it } from "vitest";
import { firstReaching, justAbove, justBelow } from "../../src/distributions/bisection.ts";

it("finds the smallest double that reaches a level, also from zero and over many orders of magnitude", () => {
  for (const place of [5e-324, 1e-200, 1e-9, 1, Math.PI, 1e9]) {
    const reached = (t: number) => (t < place ? 0 : 1);
    expect(firstReaching(reached, 1, [0, 1e12])).toBe(place);
  }
  expect(firstReaching((t) => t * t, 2, [0, 100])).toBeCloseTo(Math.SQRT2, 15);
  expect(firstReaching(() => 5, 1, [3, 4])).toBe(3);
});

it("refuses a bracket out of order", () => {
  expect(() => firstReaching((t) => t, 1, [2, 1])).toThrow("in order");
});

it("steps to the neighbouring doubles", () => {
  expect([justBelow(1), justAbove(1), justAbove(0)]).toEqual([1 - 2 ** -53, 1 + 2 ** -52, 5e-324]);
});
