import { expect, it } from "vitest";
import { profileOf } from "../../support/profiles.ts";

const HOUR = 3600;

it("has its peak at its hour, its low half a day off, and its mean in between", () => {
  const given = { kind: "sinusoid", peak: "20:00", lowest: 0.4 };
  const { at, integral, most, least, fastestRise, nextAbove } = profileOf(given);
  expect([at(20 * HOUR), at(8 * HOUR), at(14 * HOUR)].map((value) => Number(value.toFixed(12)))).toEqual([
    1, 0.4, 0.7,
  ]);
  expect(integral(0, 24 * HOUR) / (24 * HOUR)).toBeCloseTo(0.7, 12);
  expect([most, least]).toEqual([expect.closeTo(1, 12), expect.closeTo(0.4, 12)]);
  expect(fastestRise).toBeCloseTo((0.3 * 2 * Math.PI) / 86_400, 15);
  // 0.7 + 0.3 cos x is above 0.85 from 60 degrees, which are 4 h, before the peak.
  expect(nextAbove(0.85, 0)).toBeCloseTo(16 * HOUR, 6);
});

it("the lowest is no higher than the highest", () => {
  expect(() => profileOf({ kind: "sinusoid", peak: "20:00", lowest: 1.1 })).toThrow("at most the highest");
});
