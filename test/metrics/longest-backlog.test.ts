import { expect, it } from "vitest";
import { longestBacklog } from "../../src/metrics/longest-backlog.ts";
import { told } from "../support/told.ts";

it("is the longest time in which work waits somewhere", () => {
  const facts = [
    [10, "backlogBegan", 0],
    [15, "backlogBegan", 1],
    [20, "backlogEmpty", 0, 1, 10],
    [30, "backlogEmpty", 1, 1, 15],
    [50, "backlogBegan", 0],
    [60, "backlogEmpty", 0, 1, 10],
  ] as const;
  expect(told(longestBacklog, facts, { end: 100 })).toBe(20);
  expect(told(longestBacklog, facts.slice(0, 5), { end: 100 })).toBe(50);
});
