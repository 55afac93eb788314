import { expect, it } from "vitest";
import { greatestBacklog } from "../../src/metrics/greatest-backlog.ts";
import { told } from "../support/told.ts";

it("is the greatest size at which a line bends", () => {
  const facts = [
    [10, "backlogBends", 0, 0, 5, 0, 0],
    [20, "backlogBends", 0, 50, -10, 0, 0],
    [25, "backlogBends", 0, 0, 0, 0, 0],
  ] as const;
  expect(told(greatestBacklog, facts, { end: 100 })).toBe(50);
  expect(told(greatestBacklog, [], { end: 100 })).toBe(0);
});

it("one that still grows at the end counts as far as it has grown", () => {
  const facts = [
    [10, "backlogBends", 0, 0, 5, 0, 0],
    [20, "backlogBends", 1, 0, 1, 0, 0],
  ] as const;
  expect(told(greatestBacklog, facts, { end: 100 })).toBe(450);
});
