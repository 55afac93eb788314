import { expect, it } from "vitest";
import { fullRestarts } from "../../src/metrics/full-restarts.ts";
import { told } from "../support/told.ts";

it("counts the starts, not the stops that came to nothing", () => {
  const facts = [
    [10, "stopping", 1],
    [20, "stopping", 1],
    [30, "starting", 1],
    [40, "stopping", 2],
    [50, "starting", 2],
  ] as const;
  expect(told(fullRestarts, facts, { end: 100 })).toBe(2);
  expect(told(fullRestarts, [], { end: 100 })).toBe(0);
});
