import { expect, it } from "vitest";
import { significant, spanBetween, spanIn, unitFor } from "../../src/report/spans.ts";

it("the unit is the largest that is not longer", () => {
  expect([0.5, 59, 60, 3599.9, 3600 * 8700].map((seconds) => unitFor(seconds).name)).toEqual([
    "ms",
    "s",
    "min",
    "h",
    "days",
  ]);
});

it("digits are significant, without an exponent as far as people read", () => {
  expect([123_456, 0.00012345, 1.5, Infinity].map((value) => significant(value, 3))).toEqual([
    "123000",
    "0.000123",
    "1.5",
    "∞",
  ]);
  expect(spanIn(81_234, unitFor(81_234))).toBe("22.57 h");
});

it("an upper end that nothing sets is infinite", () => {
  expect(spanBetween({ estimate: 120, lower: 60, upper: Infinity })).toBe("2 (1–∞) min");
});
