import { expect, it } from "vitest";
import { totalDataLosses } from "../../src/metrics/total-data-losses.ts";
import { told } from "../support/told.ts";

it("counts only losses of all data", () => {
  const facts = [
    [10, "dataLost", 0, 5],
    [20, "dataLost", 1, 0],
    [30, "dataLost", 0, -1],
  ] as const;
  expect(told(totalDataLosses, facts, { end: 100 })).toBe(1);
  expect(told(totalDataLosses, [], { end: 100 })).toBe(0);
});
