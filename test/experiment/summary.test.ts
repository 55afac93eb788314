import { expect, it } from "vitest";
import { Findings } from "../../src/experiment/findings.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { summaryOf } from "../../src/experiment/summary.ts";
import type { Estimate } from "../../src/stats/interval.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

const vary = { "services.chat.crash.life.mean": { uniform: ["10 h", "60 h"] } };
const summed = async (changes: object = {}) => {
  const years = { replay: undefined, years: { horizon: "200 h" }, designs: ["as-built"], runs: 64 };
  return summaryOf(
    new Findings(await conductHere(studyOf(smallExperiment({ ...years, ...changes }), smallModel))),
    0,
  );
};

it("numbers of outages, lengths and curves agree with each other", async () => {
  const { outageCounts, means, ratios, longer, curves, quantiles, inputs } = await summed();
  expect(outageCounts.reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(1, 12);
  expect(outageCounts.at(-1)).toMatchObject({ outages: 3, orMore: true });
  const estimates = [means.downtime, means.outages, ratios["outage-length"]].map(
    (one) => (one as { estimate: number }).estimate,
  );
  // The ratio is corrected for its bias, which is small.
  expect(estimates[0]! / estimates[1]! / estimates[2]!).toBeCloseTo(1, 1);
  const longest = curves.find(({ column }) => column === "longest-outage")!;
  // No outage lasts 3 h to the second, so "at least" and "more than" are the same.
  expect(longest.points.find(({ x }) => x === longer[0]!.x)?.estimate).toBe(longer[0]!.chance.estimate);
  for (const [index, { lower, upper }] of longest.band!.entries()) {
    const point = longest.points[index]!;
    expect(lower <= point.lower && upper >= point.upper).toBe(true);
  }
  expect(quantiles.map(({ p }) => p)).toEqual([0.5, 0.9, 0.95, 0.99]);
  expect(inputs).toBeNull();
});

it("of what was never seen the return period is a bound", async () => {
  const { longer } = await summed({ outage: { settling: "0 s", longer: ["1 h", "199 h"] } });
  const period = (one: (typeof longer)[number]) => one.returnPeriod as Estimate;
  expect(Number.isFinite(period(longer[0]!).estimate)).toBe(true);
  expect(longer[1]!.chance.estimate).toBe(0);
  expect(period(longer[1]!)).toMatchObject({ estimate: Infinity, upper: Infinity });
  // 64 runs of 200 h are 1.46 years: Poisson's bound after none is about 3 events in that time, or 3.7 on both sides.
  expect(period(longer[1]!).lower).toBeGreaterThan(1.46 / 4);
  expect(period(longer[1]!).lower).toBeLessThan(1.46 / 2.9);
});

it("a replay has no return period", async () => {
  const { longer, quantiles } = await summed({ replay: { fault: "cut" }, years: undefined });
  expect(longer[0]!.returnPeriod).toBeNull();
  expect(quantiles.map(({ p }) => p)).toEqual([0.05, 0.5, 0.95]);
});

it("with uncertain inputs the spread is told apart; with one vector it cannot be", async () => {
  const { inputs, curves } = await summed({ inputs: { each: 4, vary } });
  expect(inputs?.share).toMatchObject({ estimate: expect.any(Number) });
  expect(curves[0]?.band).toBeNull();
  expect((await summed({ inputs: { each: 64, vary } })).inputs).toBeNull();
  expect((await summed({ inputs: { each: 1, vary } })).inputs).toBeNull();
});
