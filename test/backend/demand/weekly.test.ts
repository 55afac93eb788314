import { expect, it } from "vitest";
import { createWeekly } from "../../../src/backend/demand/weekly.ts";

it("goes over from day to day around midnight, halfway at midnight itself", () => {
  const { at, slope, jumps } = createWeekly([1, 1, 1, 1, 1, 2, 3], 7200);
  expect([at(5, 0, 0), at(5, 3600, 3600), at(5, 86_400, 86_000), at(0, 0, 0), at(0, 1800, 0)]).toEqual([
    1.5, 2, 2.5, 2, 1.5,
  ]);
  expect([slope, jumps]).toEqual([2 / 7200, false]);
  expect(createWeekly([1, 1, 1, 1, 1, 2, 3], 0).jumps).toBe(true);
});
