import { describe, expect, it } from "vitest";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import {
  boundedMean,
  clusteredMeanBound,
  meanAbove,
  meanBelow,
  meanBound,
} from "../../src/stats/mean-bound.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { boundAfterNone, clopperPearson } from "../../src/stats/proportion.ts";
import type { Chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

const withSome = (n: number, some: readonly number[]): Float64Array => {
  const values = new Float64Array(n);
  values.set(some);
  return values;
};

it("after nothing but zeros is little above that of a share never seen", () => {
  const bound = meanBelow(new Float64Array(1000), 8760, 0.95) / 8760;
  expect(bound).toBeGreaterThan(boundAfterNone(1000, 0.95));
  expect(bound).toBeLessThan(boundAfterNone(1000, 0.975));
});

it("takes short outages for short ones: far below the share of years with one times a year", () => {
  const values = withSome(1000, [1, 2, 3, 1, 0.5]);
  const { estimate, lower, upper } = meanBound(values, 8760, 0.95);
  expect(estimate).toBe(0.0075);
  expect([lower > 0, lower < estimate]).toEqual([true, true]);
  expect(upper).toBeLessThan(0.4 * 8760 * clopperPearson({ successes: 5, n: 1000 }, 0.95).upper);
});

it("is at most a good third wider than that of Clopper and Pearson where values are all or nothing", () => {
  for (const k of [2, 5, 9]) {
    const { lower, upper } = meanBound(withSome(1000, Array(k).fill(1)), 1, 0.95);
    const exact = clopperPearson({ successes: k, n: 1000 }, 0.95);
    expect(upper).toBeGreaterThan(exact.upper);
    expect(upper).toBeLessThan(1.4 * exact.upper);
    expect(lower).toBeLessThan(exact.lower);
  }
});

it("scales with the most, does not see the order, and stays within 0 and the most", () => {
  const values = [0, 3, 0, 0, 1, 0];
  const [plain, scaled] = [meanBound(values, 10, 0.95), meanBound([1, 0, 3, 0, 0, 0], 10, 0.95)];
  expect(scaled.upper).toBeCloseTo(plain.upper, 12);
  expect(meanBound([0, 6, 0, 0, 2, 0], 20, 0.95).upper).toBeCloseTo(2 * plain.upper, 12);
  const full = meanBound([10, 10, 10], 10, 0.95);
  expect([full.upper, full.lower > 0, meanAbove([0], 10, 0.9)]).toEqual([10, true, 0]);
  expect(() => meanBound([11], 10, 0.95)).toThrow("from 0 to the most");
});

it("is carried by a refusal, and widens equal values", () => {
  const few = withSome(100, [4]);
  expect(boundedMean(few, 24, 0.95)).toEqual({
    refused: "1 of 100 values is not zero; an interval needs 10",
    known: meanBound(few, 24, 0.95),
  });
  const none = new Float64Array(100);
  const upper = meanBelow(none, 24, 0.975);
  expect(boundedMean(none, 24, 0.95)).toMatchObject({ lower: 0, upper, constant: true });
  const many = Float64Array.from({ length: 30 }, (_, i) => i % 20);
  expect(boundedMean(many, 24, 0.95)).toEqual(hallInterval(many, 0.95));
});

it("of clusters is that of their means, around the mean of all values", () => {
  const clusters = [[0, 0], [6], [], [0, 0, 0]];
  expect(clusteredMeanBound(clusters, 24, 0.95)).toEqual({ ...meanBound([0, 6, 0], 24, 0.95), estimate: 1 });
});

describe("over 500 seeds, with error probability 3e-5", () => {
  const least = leastCoverage(0.95, 500);
  /** Mostly nothing, now and then an exponential time, rarely the whole horizon of 100: its mean is 0.05 + 0.4 = 0.45. */
  const nasty = ({ uniform, exponential }: Chance) =>
    Float64Array.from({ length: 200 }, () => {
      const u = uniform();
      return u < 0.004 ? 100 : u < 0.054 ? Math.min(100, exponential()) : 0;
    });

  it("covers a mean that hangs on an event seldom seen, which a plain interval does not", () => {
    expect(coverage(500, 0.45, (source) => meanBound(nasty(source), 100, 0.95))).toBeGreaterThan(least);
    const plain = coverage(500, 0.45, (source) => {
      const { n, mean, sd } = momentsOf(nasty(source));
      return { lower: mean - (2 * sd) / Math.sqrt(n), upper: mean + (2 * sd) / Math.sqrt(n) };
    });
    expect(plain).toBeLessThan(least);
  });

  it("covers at the edge, where 3.2 events over all values are expected, which a bound of level 0.2 does not", () => {
    const rare = ({ uniform }: Chance) =>
      Float64Array.from({ length: 50 }, () => (uniform() < 0.064 ? 1 : 0));
    const at = (level: number) =>
      coverage(500, 0.064, (source) => ({ lower: 0, upper: meanBelow(rare(source), 1, level) }));
    expect(at(0.95)).toBeGreaterThan(least);
    expect(at(0.2)).toBeLessThan(least);
  });

  it("covers from below and for a fair law too", () => {
    const fair = ({ uniform }: Chance) => Float64Array.from({ length: 40 }, uniform);
    expect(coverage(500, 0.5, (source) => meanBound(fair(source), 1, 0.95))).toBeGreaterThan(least);
    const lower = (source: Chance) => ({ lower: meanAbove(fair(source), 1, 0.95), upper: 1 });
    expect(coverage(500, 0.5, lower)).toBeGreaterThan(least);
    expect(coverage(500, 0.35, lower)).toBeLessThan(least);
  });

  it("a refusal's interval covers where there are few outages", () => {
    const few = ({ uniform, exponential }: Chance) =>
      Float64Array.from({ length: 300 }, () => (uniform() < 0.01 ? Math.min(24, exponential()) : 0));
    const truth = 0.01 * (1 - Math.exp(-24));
    const share = coverage(500, truth, (source) => {
      const result = boundedMean(few(source), 24, 0.95);
      return isRefusal(result) ? result.known : undefined;
    });
    expect(share).toBeGreaterThan(least);
  });
});
