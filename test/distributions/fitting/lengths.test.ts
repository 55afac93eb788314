import { expect, it } from "vitest";
import {
  cutsAndEntries,
  DURATIONS,
  endedSums,
  roughLogs,
  roughMean,
} from "../../../src/distributions/fitting/lengths.ts";
import { observedFromStart } from "../../../src/stats/observed-lengths.ts";

const of = { ...observedFromStart([1, 4, 8], [1, 0, 1]), entries: [0, 2, 0] };

it("sums are over what was seen to its end, the rough mean over all", () => {
  expect(endedSums(of)).toMatchObject({ count: 2, sum: 9, logSum: Math.log(8) });
  expect(roughMean(of)).toBe(5.5);
  expect(roughLogs(of).mean).toBeCloseTo(Math.log(32) / 3, 12);
});

it("cuts and entries are told apart", () => {
  expect(cutsAndEntries(of)).toEqual({ cuts: Float64Array.of(4), entries: Float64Array.of(2) });
});

it("what a model may hold lies within the bounds", () => {
  expect(DURATIONS[0]).toBeLessThan(Math.log(1e-9));
  expect(DURATIONS[1]).toBeGreaterThan(Math.log(1e4 * 8760 * 3600));
});
