import { expect, it } from "vitest";
import { workLost } from "../../src/metrics/work-lost.ts";
import { told } from "../support/told.ts";

it("adds up what is lost per second at all services, up to the end", () => {
  const facts = [
    [10, "backlogBends", 0, 9, 0, 5, 0],
    [20, "backlogBends", 1, 9, 0, 2, 0],
    [30, "backlogBends", 0, 9, -1, 0, 5],
  ] as const;
  expect(told(workLost, facts, { end: 40 })).toBe(50 + 70 + 20);
  expect(told(workLost, facts.slice(0, 1), { end: 40 })).toBe(150);
});
