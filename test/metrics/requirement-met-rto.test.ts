import { expect, it } from "vitest";
import { requirementMetRto } from "../../src/metrics/requirement-met-rto.ts";
import { jump, told } from "../support/told.ts";

it("is 1 while no outage is longer than it may be", () => {
  const met = (within: number) =>
    told(requirementMetRto, [jump(100, 0), jump(200, 1)], { end: 1000, params: { within } });
  expect([99, 100].map(met)).toEqual([0, 1]);
  expect(told(requirementMetRto, [], { end: 1000, params: { within: 0 } })).toBe(1);
});

it("one that goes on at the end counts by its length so far", () => {
  const met = (end: number) => told(requirementMetRto, [jump(100, 0)], { end, params: { within: 60 } });
  expect([160, 161].map(met)).toEqual([1, 0]);
});
