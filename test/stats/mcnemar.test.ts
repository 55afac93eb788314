import { expect, it } from "vitest";
import { clusteredMcnemar, type Discordance, mcnemar } from "../../src/stats/mcnemar.ts";
import { boundAfterNone } from "../../src/stats/proportion.ts";
import { chance } from "../support/chance.ts";
import { leastCoverage } from "../support/coverage.ts";

const logFactorial = (n: number): number => {
  let sum = 0;
  for (let i = 2; i <= n; i++) sum += Math.log(i);
  return sum;
};

/** The score statistic with the chances that fit best under a given difference, found by search. */
const scoreAt = ({ onlyFirst: b, onlySecond: c, n }: Discordance, difference: number): number => {
  const [from, to] = [Math.max(0, -difference), (1 - difference) / 2];
  const likelihood = (q: number) =>
    (b && b * Math.log(q + difference)) +
    (c && c * Math.log(q)) +
    (n - b - c) * Math.log(1 - 2 * q - difference);
  let [low, high] = [from, to];
  for (let i = 0; i < 200; i++) {
    const [one, two] = [low + (high - low) / 3, high - (high - low) / 3];
    if (likelihood(one) < likelihood(two)) low = one;
    else high = two;
  }
  const variance = (2 * low + difference - difference * difference) / n;
  return ((b - c) / n - difference) / Math.sqrt(variance);
};

it("its ends are the differences that a score test with fitted chances just rejects", () => {
  for (const counts of [
    { onlyFirst: 7, onlySecond: 1, n: 21 },
    { onlyFirst: 12, onlySecond: 30, n: 400 },
    { onlyFirst: 1, onlySecond: 0, n: 5000 },
  ]) {
    const { lower, upper } = mcnemar(counts, 0.95);
    expect(scoreAt(counts, lower)).toBeCloseTo(1.959964, 4);
    expect(scoreAt(counts, upper)).toBeCloseTo(-1.959964, 4);
  }
});

it("has the p-value of the airway study (1 and 7 of 21): 18 of 256", () => {
  const { pValue, estimate, lower, upper } = mcnemar({ onlyFirst: 1, onlySecond: 7, n: 21 }, 0.95);
  expect([pValue, estimate]).toEqual([expect.closeTo(18 / 256, 12), -6 / 21]);
  expect([lower.toFixed(3), upper.toFixed(3)]).toEqual(["-0.517", "-0.026"]);
});

it("is turned about when the two change places, and keeps within −1 and 1", () => {
  const [one, other] = [
    mcnemar({ onlyFirst: 3, onlySecond: 9, n: 40 }, 0.9),
    mcnemar({ onlyFirst: 9, onlySecond: 3, n: 40 }, 0.9),
  ];
  expect([one.lower, one.pValue]).toEqual([expect.closeTo(-other.upper, 12), other.pValue]);
  expect(mcnemar({ onlyFirst: 9, onlySecond: 0, n: 9 }, 0.95).upper).toBeCloseTo(1, 12);
  expect(mcnemar({ onlyFirst: 0, onlySecond: 9, n: 9 }, 0.95).lower).toBe(-1);
});

it("is exactly zero where no pair differs, with what may be hidden as its ends", () => {
  const result = mcnemar({ onlyFirst: 0, onlySecond: 0, n: 300 }, 0.95);
  const hidden = boundAfterNone(300, 0.95);
  expect(result).toMatchObject({ estimate: 0, lower: -hidden, upper: hidden, identical: true, pValue: 1 });
});

/** The chance that the interval holds the difference b − c of chances, added up over all that 40 pairs can show. */
const exactCoverage = (
  [first, second]: readonly [number, number],
  intervals: ReadonlyMap<string, { lower: number; upper: number }>,
): number => {
  let covered = 0;
  const n = 40;
  for (let b = 0; b <= n; b++)
    for (let c = 0; b + c <= n; c++) {
      const { lower, upper } = intervals.get(`${b} ${c}`)!;
      if (lower > first - second || upper < first - second) continue;
      const ways = logFactorial(n) - logFactorial(b) - logFactorial(c) - logFactorial(n - b - c);
      covered += Math.exp(
        ways + b * Math.log(first) + c * Math.log(second) + (n - b - c) * Math.log(1 - first - second),
      );
    }
  return covered;
};

it("covers near its level for all chances, by full enumeration, which the plain interval does not", () => {
  const [score, plain] = [new Map(), new Map()];
  for (let b = 0; b <= 40; b++)
    for (let c = 0; b + c <= 40; c++) {
      score.set(`${b} ${c}`, mcnemar({ onlyFirst: b, onlySecond: c, n: 40 }, 0.95));
      const half = (1.96 * Math.sqrt(b + c - (b - c) ** 2 / 40)) / 40;
      plain.set(`${b} ${c}`, { lower: (b - c) / 40 - half, upper: (b - c) / 40 + half });
    }
  const chances = [0.005, 0.02, 0.05, 0.1, 0.2, 0.35];
  const cases = chances.flatMap((first) => chances.map((second) => [first, second] as const));
  const covered = cases.map((each) => exactCoverage(each, score));
  expect(Math.min(...covered)).toBeGreaterThan(0.925);
  expect(covered.reduce((sum, each) => sum + each) / cases.length).toBeGreaterThan(0.945);
  expect(Math.min(...cases.map((each) => exactCoverage(each, plain)))).toBeLessThan(0.7);
});

it("over clusters of one pair it is the plain form", () => {
  const single = (onlyFirst: number, onlySecond: number) => ({ onlyFirst, onlySecond, n: 1 });
  const clusters = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2].map((kind) =>
    single(kind === 1 ? 1 : 0, kind === 2 ? 1 : 0),
  );
  const [clustered, plain] = [
    clusteredMcnemar(clusters, 0.95),
    mcnemar({ onlyFirst: 5, onlySecond: 2, n: 13 }, 0.95),
  ];
  expect(clustered.pValue).toBeCloseTo(plain.pValue, 12);
  expect(clustered.estimate).toBe(plain.estimate);
  expect(clustered.n).toBeGreaterThan(11.9);
  const none = clusteredMcnemar([single(0, 0), single(0, 0)], 0.95);
  expect(none).toMatchObject({ identical: true, estimate: 0, upper: boundAfterNone(2, 0.95), pValue: 1 });
});

it("flips whole clusters: three of four sizes against one, by hand", () => {
  // Sums of ±3 ±2 ±2 ±1: |sum| ≥ 6 for the signs (++++: 8, +++−: 6) and their opposites, 4 of 16.
  const clusters = [3, 2, 2].map((onlyFirst) => ({ onlyFirst, onlySecond: 0, n: 5 }));
  expect(clusteredMcnemar([...clusters, { onlyFirst: 0, onlySecond: 1, n: 5 }], 0.95).pValue).toBe(0.25);
});

it("covers over clusters that share their chances (300 seeds, error probability 3e-5), unlike pairs taken alone", () => {
  const clustersOf = (seed: number): Discordance[] => {
    const { uniform } = chance(seed);
    return Array.from({ length: 25 }, () => {
      const [better, worse] = [0.3 * uniform(), 0.3 * uniform()];
      const cluster = { onlyFirst: 0, onlySecond: 0, n: 40 };
      for (let i = 0; i < 40; i++) {
        const u = uniform();
        if (u < better) cluster.onlyFirst++;
        else if (u < better + worse) cluster.onlySecond++;
      }
      return cluster;
    });
  };
  let [held, heldAlone, rejected] = [0, 0, 0];
  for (let seed = 0; seed < 300; seed++) {
    const clusters = clustersOf(seed);
    const { lower, upper, pValue } = clusteredMcnemar(clusters, 0.95);
    const count = (key: keyof Discordance) => clusters.reduce((sum, cluster) => sum + cluster[key], 0);
    const alone = mcnemar({ onlyFirst: count("onlyFirst"), onlySecond: count("onlySecond"), n: 1000 }, 0.95);
    if (lower <= 0 && upper >= 0) held++;
    if (alone.lower <= 0 && alone.upper >= 0) heldAlone++;
    if (pValue < 0.05) rejected++;
  }
  expect(held / 300).toBeGreaterThan(leastCoverage(0.95, 300));
  expect(heldAlone / 300).toBeLessThan(leastCoverage(0.95, 300));
  expect(1 - rejected / 300).toBeGreaterThan(leastCoverage(0.95, 300));
});

it("refuses counts that are none", () => {
  expect(() => mcnemar({ onlyFirst: 2, onlySecond: 2, n: 3 }, 0.95)).toThrow("counted among n");
  expect(() => mcnemar({ onlyFirst: 0.5, onlySecond: 0, n: 3 }, 0.95)).toThrow("counted among n");
  expect(() => clusteredMcnemar([], 0.95)).toThrow("needs a pair");
});
