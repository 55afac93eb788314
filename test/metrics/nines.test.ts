import { expect, it } from "vitest";
import { ninesOf } from "../../src/metrics/nines.ts";

it("an availability of 1 − 10⁻ⁿ has n nines", () => {
  for (const n of [0, 1, 2, 5]) expect(ninesOf(1 - 10 ** -n)).toBeCloseTo(n, 9);
  expect(ninesOf(1)).toBe(Number.POSITIVE_INFINITY);
});

it("what is no availability has none", () => {
  expect(() => ninesOf(1.1)).toThrow("from 0 to 1");
});
