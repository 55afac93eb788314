import { expect, it } from "vitest";
import { timeToDataLoss } from "../../src/metrics/time-to-data-loss.ts";
import { told } from "../support/told.ts";

it("is the time of the first loss, or the run's length", () => {
  const facts = [
    [10, "dataLost", 0, 0],
    [20, "dataLost", 0, -1],
    [30, "dataLost", 0, 7],
  ] as const;
  expect(told(timeToDataLoss, facts, { end: 100 })).toBe(20);
  expect(told(timeToDataLoss, facts.slice(0, 1), { end: 100 })).toBe(100);
});
