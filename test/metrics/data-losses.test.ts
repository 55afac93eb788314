import { expect, it } from "vitest";
import { dataLosses } from "../../src/metrics/data-losses.ts";
import { told } from "../support/told.ts";

it("counts times, not those without a loss", () => {
  const facts = [
    [10, "dataLost", 0, 5],
    [20, "dataLost", 1, 0],
    [30, "dataLost", 0, -1],
  ] as const;
  expect(told(dataLosses, facts, { end: 100 })).toBe(2);
  expect(told(dataLosses, [], { end: 100 })).toBe(0);
});
