import { expect, it } from "vitest";
import { profileOf } from "../../support/profiles.ts";

it("goes by the clock, over midnight too", () => {
  const given = { kind: "steps", from: { "22:00": 0.5, "08:00": 2 } };
  const { at, integral, nextBelow, fastestRise } = profileOf(given);
  expect([0, 28_799, 28_800, 79_199, 79_200].map(at)).toEqual([0.5, 0.5, 2, 2, 0.5]);
  expect(integral(0, 86_400)).toBe(10 * 3600 * 0.5 + 14 * 3600 * 2);
  expect([nextBelow(1, 30_000), fastestRise]).toEqual([79_200, Number.POSITIVE_INFINITY]);
});
