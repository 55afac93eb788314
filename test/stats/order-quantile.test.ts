import { expect, it } from "vitest";
import { enclosingRanks, orderInterval, orderQuantile, rankOf } from "../../src/stats/order-quantile.ts";
import type { Chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

it("takes the value at rank ⌈np⌉, an actual one, whatever the rounding of n·p", () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1);
  for (let k = 1; k <= 100; k++) expect(orderQuantile(values, k / 100)).toBe(k);
  expect([orderQuantile(values, 0), orderQuantile(values, 0.505), orderQuantile(values, 1)]).toEqual([
    1, 51, 100,
  ]);
  expect(rankOf(10, 0.7)).toBe(7);
  expect(orderQuantile([0, 0, 0, 9], 0.75)).toBe(0);
  expect(() => orderQuantile([], 0.5)).toThrow("a quantile needs a value");
});

it("has the tabled ranks for a median of 10, 20 and 100 values", () => {
  expect(enclosingRanks(10, 0.5, 0.95)).toEqual([2, 9]);
  expect(enclosingRanks(20, 0.5, 0.95)).toEqual([6, 15]);
  expect(enclosingRanks(100, 0.5, 0.95)).toEqual([40, 61]);
});

it("says when so few values bound a high quantile on one side only: 72, 368 and 3688 are needed", () => {
  for (const [p, needed] of [
    [0.95, 72],
    [0.99, 368],
    [0.999, 3688],
  ] as const) {
    const values = Array.from({ length: needed }, (_, i) => i);
    expect(orderInterval(values, p, 0.95).openAbove).toBe(false);
    expect(orderInterval(values.slice(1), p, 0.95)).toMatchObject({ openAbove: true, upper: Infinity });
    expect(orderInterval(values, 1 - p, 0.95)).toMatchObject({ openBelow: false, lower: 0 });
  }
});

it("covers a continuous quantile and an atom (error probability 3e-5), which level 0.8 does not", () => {
  const truth = Math.log(10);
  const sorted = ({ exponential }: Chance, draw = exponential) =>
    Array.from({ length: 150 }, draw).sort((a, b) => a - b);
  const at = (level: number) => coverage(1000, truth, (source) => orderInterval(sorted(source), 0.9, level));
  expect(at(0.95)).toBeGreaterThan(leastCoverage(0.95, 1000));
  expect(at(0.8)).toBeLessThan(leastCoverage(0.95, 1000));
  const atom = coverage(1000, 2, (source) =>
    orderInterval(
      sorted(source, () => Math.floor(source.exponential())),
      0.9,
      0.95,
    ),
  );
  expect(atom).toBeGreaterThan(leastCoverage(0.95, 1000));
});
