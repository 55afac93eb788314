import { expect, it } from "vitest";
import { requirementMetRpo } from "../../src/metrics/requirement-met-rpo.ts";
import { told } from "../support/told.ts";

const lost = (time: number, seconds: number) => [time, "dataLost", 0, seconds] as const;

it("is 1 while no loss is larger than it may be; all data are more than that", () => {
  const met = (seconds: number) =>
    told(requirementMetRpo, [lost(10, seconds)], { end: 100, params: { within: 5 } });
  expect([0, 5, 6, -1].map(met)).toEqual([1, 1, 0, 0]);
});

it("losses before counting begins are not counted", () => {
  const rule = { threshold: 0.5, settling: 0, from: 20 };
  const met = (time: number) =>
    told(requirementMetRpo, [lost(time, 6)], { end: 100, rule, params: { within: 5 } });
  expect([19, 20].map(met)).toEqual([1, 0]);
});
