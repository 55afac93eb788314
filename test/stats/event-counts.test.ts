import { describe, expect, it } from "vitest";
import { clusteredMean } from "../../src/stats/clustered.ts";
import {
  clusteredRate,
  clusteredReturnPeriod,
  dispersion,
  rateOf,
  returnPeriod,
} from "../../src/stats/event-counts.ts";
import { garwood, meanTimeTo } from "../../src/stats/event-rate.ts";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { type Chance, chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

/** A number of independent events of which so many are expected. */
const events = ({ exponential }: Chance, mean: number): number => {
  let count = 0;
  for (let sum = exponential(); sum < mean; sum += exponential()) count++;
  return count;
};

/** Counts of events of which each comes with two more. */
const threefold = (source: Chance, n: number) =>
  Float64Array.from({ length: n }, () => 3 * events(source, 0.3));

const given = <Result extends object>(result: Result) => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result as Exclude<Result, { refused: string }>;
};

it("the dispersion of independent events is about 1 (error 1e-3), of threefold ones 3", () => {
  const source = chance(1);
  const single = dispersion(Float64Array.from({ length: 2000 }, () => events(source, 4)));
  expect([single.isOver, single.chance > 0.0005, Math.abs(single.ratio! - 1) < 0.11]).toEqual([
    false,
    true,
    true,
  ]);
  const triple = dispersion(threefold(source, 2000));
  expect([triple.isOver, triple.chance < 1e-9, Math.abs(triple.ratio! - 3) < 0.5]).toEqual([
    true,
    true,
    true,
  ]);
});

it("its chance is that of the chi-square law: 5 % at 16.92 with 9 degrees", () => {
  const counts = Array.from({ length: 10 }, (_, i) => 100 + (i % 2 === 0 ? 1 : -1) * Math.sqrt(169.19));
  expect(dispersion(counts).chance).toBeCloseTo(0.05, 4);
});

it("without events or with one count there is nothing to compare", () => {
  for (const counts of [[0, 0], [], [7]])
    expect(dispersion(counts)).toEqual({ ratio: null, chance: 1, isOver: false });
});

it("a rate is Garwood's for independent events, Hall's for those that come together, and says so", () => {
  const even = [2, 1, 0, 3, 1, 1, 2, 0];
  expect(rateOf(even, 2, 0.95)).toMatchObject({ ...garwood(10, 16, 0.95), method: "garwood" });
  const triple = threefold(chance(2), 100);
  const mean = given(hallInterval(triple, 0.95));
  expect(rateOf(triple, 4, 0.95)).toMatchObject({
    method: "hall",
    estimate: mean.estimate / 4,
    upper: mean.upper / 4,
  });
});

it("refuses a rate from too few replications with events that come together", () => {
  expect(rateOf([0, 0, 0, 9, 0], 1, 0.95)).toMatchObject({ refused: expect.stringContaining("1 of 5") });
});

it("a return period is one over the rate, and is bounded from below without any event", () => {
  const counts = [1, 0, 2, 1, 0, 1];
  const [rate, period] = [given(rateOf(counts, 3, 0.95)), given(returnPeriod(counts, 3, 0.95))];
  expect([period.estimate, period.lower, period.upper]).toEqual([
    1 / rate.estimate,
    1 / rate.upper,
    1 / rate.lower,
  ]);
  expect(returnPeriod([0, 0], 5, 0.95)).toEqual(meanTimeTo(0, 10, 0.95));
  expect(returnPeriod([0, 0, 0, 9, 0], 1, 0.95)).toHaveProperty("refused");
});

it("over clusters it is the mean of the counts over the time", () => {
  const clusters = Array.from({ length: 15 }, (_, i) => [i, i + 1]);
  const mean = given(clusteredMean(clusters, 0.95));
  expect(clusteredRate(clusters, 2, 0.95)).toMatchObject({ method: "hall", lower: mean.lower / 2 });
  expect(clusteredRate([[0], [0]], 2, 0.95)).toHaveProperty("refused");
});

describe("over 400 seeds, with error probability 3e-5", () => {
  const least = leastCoverage(0.95, 400);

  it("covers the rate of events that come three at a time, which Garwood's interval does not", () => {
    const triples = (source: Chance) => threefold(source, 100);
    expect(coverage(400, 0.9, (source) => given(rateOf(triples(source), 1, 0.95)))).toBeGreaterThan(least);
    const naive = coverage(400, 0.9, (source) =>
      garwood(
        triples(source).reduce((sum, count) => sum + count),
        100,
        0.95,
      ),
    );
    expect(naive).toBeLessThan(least);
  });

  it("covers the rate of independent ones whichever way it goes", () => {
    const share = coverage(400, 0.5, (source) => {
      const result = rateOf(
        Array.from({ length: 30 }, () => events(source, 0.5)),
        1,
        0.95,
      );
      return isRefusal(result) ? undefined : result;
    });
    expect(share).toBeGreaterThan(least);
  });
});

it("in clusters without any event only clusters count, and an end at 0 leaves the time open", () => {
  const none = clusteredReturnPeriod(
    [
      [0, 0],
      [0, 0],
    ],
    25,
    0.95,
  );
  expect(none).toEqual(meanTimeTo(0, 50, 0.95));
  // Ten replications with events of very different numbers: Hall's lower end falls below 0.
  const counts = [...Array<number>(9).fill(1), 400];
  const period = returnPeriod([...counts, ...Array<number>(40).fill(0)], 1, 0.999);
  expect("upper" in period && period.upper > 0).toBe(true);
});
