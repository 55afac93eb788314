import { expect, it } from "vitest";
import {
  adjustedRelative,
  halfWidth,
  halfWidthAfter,
  isWithinShare,
  observationsFor,
  relativeHalfWidth,
} from "../../src/stats/precision.ts";

const found = { estimate: 50, lower: 46, upper: 54, level: 0.95, n: 400 };

it("an estimate whose half-width is the adjusted share of it lies within the share of the true value", () => {
  for (const relative of [0.01, 0.1, 0.5, 1]) {
    const half = adjustedRelative(relative) * 50;
    const worst = 50 - half; // the true value, if it is as low as the interval allows
    expect((50 - worst) / worst).toBeCloseTo(relative, 12);
  }
});

it("stops only at the adjusted width", () => {
  expect([isWithinShare(found, 0.08), isWithinShare(found, 0.0869), isWithinShare(found, 0.087)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(relativeHalfWidth({ ...found, estimate: 0 })).toBe(Infinity);
  expect(relativeHalfWidth({ ...found, estimate: 0, lower: 0, upper: 0 })).toBe(0);
});

it("the runs that a width needs give that width", () => {
  expect(halfWidth(found)).toBe(4);
  for (const wanted of [0.5, 1, 3, 8]) {
    const n = observationsFor(found, wanted);
    expect(halfWidthAfter(found, n)).toBeLessThanOrEqual(wanted * (1 + 1e-12));
    expect(halfWidthAfter(found, n - 1)).toBeGreaterThan(wanted);
  }
  expect(observationsFor({ ...found, upper: Infinity }, 1)).toBe(Infinity);
});
