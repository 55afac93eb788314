import { expect, it } from "vitest";
import { normalQuantile } from "../../src/stats/normal.ts";
import { varianceParts } from "../../src/stats/variance-parts.ts";
import { type Chance, chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

const clustersOf = ({ uniform }: Chance, sizes: readonly number[], between: number): number[][] =>
  sizes.map((size) => {
    const shared = Math.sqrt(between) * normalQuantile(uniform());
    return Array.from({ length: size }, () => shared + normalQuantile(uniform()));
  });

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it("parts the calcium in turnip leaves as Snedecor and Cochran do: 0.0724 between leaves, 0.0066 within", () => {
  const leaves = [
    [3.28, 3.09, 3.03, 3.03],
    [3.52, 3.48, 3.38, 3.38],
    [2.88, 2.8, 2.81, 2.76],
    [3.34, 3.38, 3.23, 3.26],
  ];
  const { between, within, share } = varianceParts(leaves, 0.95);
  expect([between.toFixed(4), within.toFixed(4)]).toEqual(["0.0724", "0.0066"]);
  // The exact interval from F = 44.85 with 3 and 12 degrees of freedom, quantiles 4.4742 and 1 / 14.3366.
  const at = (ratio: number) => (ratio - 1) / (ratio + 3);
  const f = (4 * between + within) / within;
  expect(share!.lower).toBeCloseTo(at(f / 4.4742), 4);
  expect(share!.upper).toBeCloseTo(at(f * 14.3366), 4);
});

it("is without bias for clusters of different sizes, where one of equal sizes' formula is biased", () => {
  const sizes = [2, 3, 20, 4, 2, 30, 5, 2];
  const draws = Array.from({ length: 4000 }, (_, seed) => clustersOf(chance(seed), sizes, 2));
  const parts = draws.map((clusters) => varianceParts(clusters, 0.95));
  expect(mean(parts.map(({ within }) => within))).toBeCloseTo(1, 1.5);
  // sd of one estimate about 1.4: four standard errors are 0.09, but for a chance of 6e-5.
  const found = mean(parts.map(({ between }) => between));
  const usualSize = (68 - sizes.reduce((sum, size) => sum + size * size, 0) / 68) / 7;
  expect(Math.abs(found - 2)).toBeLessThan(0.09);
  expect(Math.abs((found * usualSize) / mean(sizes) - 2)).toBeGreaterThan(0.09);
});

it("the parts of the mean's variance add up to it", () => {
  const sizes = [2, 3, 20, 4, 2, 30, 5, 2];
  const means = Array.from({ length: 4000 }, (_, seed) => mean(clustersOf(chance(seed), sizes, 2).flat()));
  const parts = varianceParts(clustersOf(chance(1), [500, 500], 0), 0.95);
  expect(parts.ofMean.within).toBeCloseTo(parts.within / 1000, 12);
  const squares = sizes.reduce((sum, size) => sum + size * size, 0);
  const expected = (2 * squares) / 68 ** 2 + 1 / 68;
  const scale = varianceParts(clustersOf(chance(2), sizes, 2), 0.95);
  expect(scale.ofMean.between / scale.between).toBeCloseTo(squares / 68 ** 2, 12);
  expect(mean(means.map((value) => value * value)) / expected).toBeGreaterThan(0.91);
  expect(mean(means.map((value) => value * value)) / expected).toBeLessThan(1.09);
});

it("cuts a negative part at zero, and knows all from nothing", () => {
  const opposite = [
    [0, 10],
    [10, 0],
    [1, 9],
  ];
  expect(varianceParts(opposite, 0.95)).toMatchObject({ between: 0, share: { estimate: 0, lower: 0 } });
  const all = varianceParts(
    [
      [1, 1],
      [5, 5],
      [6, 6],
    ],
    0.95,
  );
  expect(all.share).toEqual({ estimate: 1, lower: 1, upper: 1, level: 0.95 });
  expect(varianceParts([[4, 4], [4]], 0.95)).toMatchObject({ between: 0, within: 0, share: null });
  expect(() => varianceParts([[1], [2]], 0.95)).toThrow("one of two runs");
});

it.each([
  { name: "20 clusters of 10", sizes: Array.from({ length: 20 }, () => 10) },
  { name: "30 clusters of 2 to 20", sizes: Array.from({ length: 30 }, (_, i) => 2 + ((i * 7) % 19)) },
])("covers the share with $name (1000 seeds, error probability 3e-5), unlike level 0.8", ({ sizes }) => {
  const at = (level: number) =>
    coverage(
      1000,
      1 / 3,
      (source) => varianceParts(clustersOf(source, sizes, 0.5), level).share ?? undefined,
    );
  expect(at(0.95)).toBeGreaterThan(leastCoverage(0.95, 1000));
  expect(at(0.8)).toBeLessThan(leastCoverage(0.95, 1000));
});
