import { expect, it } from "vitest";
import { numberLabel, shareLabel, spanLabel, windowLabel } from "../../src/metrics/labels.ts";

it("tells lengths exactly, in words that a column's name can hold", () => {
  expect([0, 1, 90, 3600, 86_400, 5400.25].map(spanLabel)).toEqual([
    "0s",
    "1s",
    "90s",
    "1h",
    "1d",
    "5400p25s",
  ]);
  expect([windowLabel("month"), windowLabel(28 * 86_400)]).toEqual(["month", "28d"]);
});

it("tells shares as per cent without noise of binary fractions", () => {
  expect([0.999, 0.29, 1].map(shareLabel)).toEqual(["99p9", "29", "100"]);
  expect([1e21, -2].map(numberLabel)).toEqual(["1e21", "m2"]);
});
