import { expect, it } from "vitest";
import { profileOf } from "../../support/profiles.ts";

it("goes straight from value to value, and over midnight to the first", () => {
  const { at } = profileOf({ kind: "curve", values: [1, 3] });
  expect([0, 6, 12, 18, 24].map((hour) => at(hour * 3600))).toEqual([1, 2, 3, 2, 1]);
  const late = profileOf({ kind: "curve", values: [1, 3], hours: [6, 18] });
  expect([0, 6, 12, 18].map((hour) => late.at(hour * 3600))).toEqual([2, 1, 2, 3]);
});

it("counts the mean or the peak as 1 when it is told to", () => {
  expect(profileOf({ kind: "curve", values: [1, 3], one: "mean" }).most).toBe(1.5);
  expect(profileOf({ kind: "curve", values: [1, 3], one: "peak" }).least).toBeCloseTo(1 / 3, 12);
});

it("refuses hours that do not ascend or fit, and nothing at all", () => {
  expect(() => profileOf({ kind: "curve", values: [1, 3], hours: [6, 6] })).toThrow("ascend");
  expect(() => profileOf({ kind: "curve", values: [1, 3], hours: [6] })).toThrow("at 1 hours");
  expect(() => profileOf({ kind: "curve" })).toThrow("by values, or by file");
});
