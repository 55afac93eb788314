import { expect, it } from "vitest";
import {
  storedAnswer,
  storedBoundedMean,
  storedControlled,
  storedEstimate,
  storedLevel,
  storedMean,
  storedPeriod,
  storedQuantile,
  storedRatio,
  storedRuns,
  storedVariance,
} from "../../../src/experiment/stored/estimates.ts";

const open = { estimate: 3, lower: null, upper: null, level: 0.95, n: 40 };
const infinite = { ...open, lower: -Infinity, upper: Infinity };

it("open ends are infinite again, in estimates of every sort", () => {
  expect(storedEstimate.parse(open)).toEqual(infinite);
  const mean = { ...open, constant: false };
  expect(storedMean.parse(mean)).toEqual({ ...infinite, constant: false });
  expect(storedRatio.parse({ ...mean, method: "fieller", unbounded: true })).toMatchObject(infinite);
  expect(storedQuantile.parse({ p: 0.5, ...open, openBelow: true, openAbove: true })).toMatchObject(infinite);
  const twins = [{ alternative: "a", mean: 1, error: 0, seen: 2 }];
  expect(storedControlled.parse({ ...mean, factor: null, worstGap: 1, twins })).toMatchObject({ twins });
});

it("without any event a time between events is infinite, and nothing else may be", () => {
  const never = { estimate: null, lower: 9, upper: null, level: 0.95, n: 0 };
  expect(storedPeriod.parse(never)).toEqual({ ...never, estimate: Infinity, upper: Infinity });
  expect(storedEstimate.safeParse(never).success).toBe(false);
});

it("a refusal stays one, with bounds where it has some", () => {
  const refusal = { refused: "too few" };
  for (const schema of [
    storedMean,
    storedBoundedMean,
    storedRatio,
    storedAnswer,
    storedPeriod,
    storedControlled,
  ])
    expect(schema.parse({ ...refusal, more: 1 })).toEqual(refusal);
  expect(storedBoundedMean.parse({ ...refusal, known: open })).toEqual({ ...refusal, known: infinite });
  expect(storedAnswer.parse({ ...refusal, known: open })).toEqual({ ...refusal, known: infinite });
});

it("an answer keeps what its target says beside the interval, and nothing else", () => {
  const said = { ...open, identical: false, factor: null, correlation: 0.5, opposed: false, pValue: 0.1 };
  expect(storedAnswer.parse({ ...said, mood: "good" })).toEqual({ ...said, ...infinite });
});

it("levels are between 0 and 1, and there is at least one run", () => {
  expect([0.95, 0, 1].map((level) => storedLevel.safeParse(level).success)).toEqual([true, false, false]);
  expect([1, 0, 1.5].map((runs) => storedRuns.safeParse(runs).success)).toEqual([true, false, false]);
  const share = { estimate: 0.5, lower: 0.1, upper: 0.9, level: 0.95 };
  const variance = { between: 1, within: 2, share, ofMean: { between: 0.1, within: 0.2 } };
  expect(storedVariance.parse(variance)).toEqual(variance);
});
