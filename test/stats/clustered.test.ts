import { describe, expect, it } from "vitest";
import {
  clusteredExceedance,
  clusteredMean,
  clusteredProportion,
  clusteredQuantile,
} from "../../src/stats/clustered.ts";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { orderInterval } from "../../src/stats/order-quantile.ts";
import { wilson } from "../../src/stats/proportion.ts";
import { type Chance, chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

/** Normal values that share a normal part within their cluster: mean 0, variance 2. */
const clustersOf = ({ uniform }: Chance, sizes: readonly number[]): number[][] =>
  sizes.map((size) => {
    const shared = normalQuantile(uniform());
    return Array.from({ length: size }, () => shared + normalQuantile(uniform()));
  });

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

describe("with one run in each cluster", () => {
  const singles = clustersOf(
    chance(3),
    Array.from({ length: 50 }, () => 1),
  );
  const plain = ascending(singles.flat());

  it("is the plain interval, bit for bit", () => {
    const above = plain.filter((value) => value > 1).length;
    expect(clusteredExceedance(singles, 1, 0.95)).toEqual(wilson({ successes: above, n: 50 }, 0.95));
    expect(clusteredMean(singles, 0.95)).toEqual(hallInterval(singles.flat(), 0.95));
    for (const p of [0.05, 0.5, 0.9, 0.99])
      expect(clusteredQuantile(singles, p, 0.95)).toEqual(orderInterval(plain, p, 0.95));
  });
});

it("counts clusters, not runs, when all or none succeeded or clusters are of one mind", () => {
  const tallies = (successes: number) => Array.from({ length: 12 }, () => ({ successes, n: 100 }));
  expect(clusteredProportion(tallies(0), 0.95)).toEqual(wilson({ successes: 0, n: 12 }, 0.95));
  expect(clusteredProportion(tallies(100), 0.95)).toEqual(wilson({ successes: 12, n: 12 }, 0.95));
  const split = [...tallies(0), ...tallies(100)];
  expect(clusteredProportion(split, 0.95)).toMatchObject({ n: 24, estimate: 0.5 });
});

it("never counts more than the runs there are, and one dominant cluster as little more than one", () => {
  const alike = Array.from({ length: 40 }, () => ({ successes: 50, n: 100 }));
  expect(clusteredProportion(alike, 0.95).n).toBeLessThanOrEqual(4000);
  expect(clusteredProportion(alike, 0.95).n).toBeGreaterThan(3500);
  const dominated = [{ successes: 0, n: 1000 }, ...Array.from({ length: 9 }, () => ({ successes: 0, n: 1 }))];
  expect(clusteredProportion(dominated, 0.95).n).toBeLessThan(1.1);
});

it("divides totals by totals where clusters differ in size", () => {
  const clusters = [[1, 1, 1, 1, 1, 1], ...Array.from({ length: 11 }, (_, i) => [i, i + 2])];
  const result = clusteredMean(clusters, 0.95);
  expect(result).toMatchObject({ n: 12, estimate: expect.closeTo((6 + 2 * 66) / 28, 12) });
  expect(
    clusteredProportion(
      [
        { successes: 1, n: 1 },
        { successes: 0, n: 3 },
        { successes: 0, n: 0 },
      ],
      0.95,
    ).estimate,
  ).toBe(0.25);
});

it("refuses a mean of too few clusters, and takes paired differences that are all zero", () => {
  expect(clusteredMean([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]], 0.95)).toHaveProperty("refused");
  expect(clusteredMean([[0, 0], [0]], 0.95)).toMatchObject({ lower: 0, upper: 0, constant: true, n: 2 });
  const alike = Array.from({ length: 20 }, () => [1, 2]);
  expect(clusteredMean(alike, 0.95)).toMatchObject({ refused: expect.stringContaining("same mean") });
});

it("says when so few clusters bound a quantile on one side only", () => {
  const clusters = Array.from({ length: 5 }, (_, i) => Array.from({ length: 100 }, () => i));
  expect(clusteredQuantile(clusters, 0.5, 0.95)).toMatchObject({
    openBelow: true,
    openAbove: true,
    estimate: 2,
  });
});

describe.each([
  { name: "20 clusters of 10", sizes: Array.from({ length: 20 }, () => 10) },
  { name: "30 clusters of 1 to 20", sizes: Array.from({ length: 30 }, (_, i) => 1 + ((i * 7) % 20)) },
])("over 300 seeds with $name, with error probability 3e-5", ({ sizes }) => {
  const least = leastCoverage(0.95, 300);
  const high = normalQuantile(0.9) * Math.SQRT2;

  it("covers a proportion, which runs taken as independent do not", () => {
    const covered = coverage(300, 0.5, (source) => clusteredExceedance(clustersOf(source, sizes), 0, 0.95));
    const naive = coverage(300, 0.5, (source) => {
      const values = clustersOf(source, sizes).flat();
      return wilson({ successes: values.filter((value) => value > 0).length, n: values.length }, 0.95);
    });
    expect(covered).toBeGreaterThan(least);
    expect(naive).toBeLessThan(least);
  });

  it("covers a quantile, which runs taken as independent do not", () => {
    const covered = coverage(300, high, (source) => clusteredQuantile(clustersOf(source, sizes), 0.9, 0.95));
    const naive = coverage(300, high, (source) =>
      orderInterval(ascending(clustersOf(source, sizes).flat()), 0.9, 0.95),
    );
    expect(covered).toBeGreaterThan(least);
    expect(naive).toBeLessThan(least);
  });

  it("covers a mean, which runs taken as independent do not", () => {
    const ends = (result: ReturnType<typeof hallInterval>) => (isRefusal(result) ? undefined : result);
    const covered = coverage(300, 0, (source) => ends(clusteredMean(clustersOf(source, sizes), 0.95)));
    const naive = coverage(300, 0, (source) => ends(hallInterval(clustersOf(source, sizes).flat(), 0.95)));
    expect(covered).toBeGreaterThan(least);
    expect(naive).toBeLessThan(least);
  });
});
