import { expect, it } from "vitest";
import { effectiveSize } from "../../src/stats/effective-size.ts";

it("is the number of equal weights, and 1 for a single one that counts", () => {
  expect(effectiveSize([0.2, 0.2, 0.2])).toBeCloseTo(3, 14);
  expect([effectiveSize([5, 0, 0]), effectiveSize([]), effectiveSize([0])]).toEqual([1, 0, 0]);
});
