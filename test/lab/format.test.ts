import { expect, it } from "vitest";
import { clockText, countText, lengthText, shareText } from "../../src/lab/format.ts";

it("tells a moment as a clock, always as wide", () => {
  expect([0, 59.9999999, 3599, 86_399, 31_535_999].map(clockText)).toEqual([
    "day 1 00:00:00",
    "day 1 00:01:00",
    "day 1 00:59:59",
    "day 1 23:59:59",
    "day 365 23:59:59",
  ]);
});

it("tells lengths in one or two units that fit", () => {
  expect(
    [0, 0.04, 9.4, 59, 60, 90, 3599, 3600, 86_400 * 1.5, 8760 * 3600, Number.POSITIVE_INFINITY].map(
      lengthText,
    ),
  ).toEqual([
    "0 s",
    "0 s",
    "9 s",
    "59 s",
    "1 min",
    "1 min 30 s",
    "59 min 59 s",
    "1 h",
    "1 day 12 h",
    "1 year",
    "for ever",
  ]);
});

it("never says that all is served where somebody is not", () => {
  expect([1, 0.999999, 0.0004, 0].map(shareText)).toEqual(["100 %", "99.9 %", "0.0 %", "0.0 %"]);
});

it("counts in three digits", () => {
  expect([0, 0.4, 999, 9994, 9996, 999_499, 999_500, 147e6, 2.5e9].map(countText)).toEqual([
    "0",
    "0",
    "999",
    "9994",
    "10 k",
    "999 k",
    "1 M",
    "147 M",
    "2.5 bn",
  ]);
});
