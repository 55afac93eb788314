import { expect, it } from "vitest";
import { writesLost } from "../../src/metrics/writes-lost.ts";
import { told } from "../support/told.ts";

it("counts seconds of writes, not total losses", () => {
  const facts = [
    [10, "dataLost", 0, 5],
    [20, "dataLost", 1, 0],
    [30, "dataLost", 0, -1],
  ] as const;
  expect(told(writesLost, facts, { end: 100 })).toBe(5);
  expect(told(writesLost, [], { end: 100 })).toBe(0);
});
