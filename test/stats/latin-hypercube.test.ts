import { expect, it } from "vitest";
import { latinHypercube, strata } from "../../src/stats/latin-hypercube.ts";
import { chance } from "../support/chance.ts";

it("has one point in each interval of each dimension", () => {
  for (const points of [1, 2, 7, 64, 1000]) {
    const all = latinHypercube(points, 4, chance(points).uniform);
    for (const dimension of [0, 1, 2, 3]) {
      const cells = all.map((point) => Math.floor(point[dimension]! * points));
      expect(cells.toSorted((a, b) => a - b)).toEqual(Array.from({ length: points }, (_, i) => i));
    }
  }
});

it("further dimensions leave the first as they are", () => {
  const [two, three] = [latinHypercube(9, 2, chance(1).uniform), latinHypercube(9, 3, chance(1).uniform)];
  expect(three.map((point) => point.slice(0, 2))).toEqual(two);
});

it("keeps within (0, 1), however near the uniform numbers come to its ends", () => {
  for (const extreme of [2 ** -53, 1 - 2 ** -53])
    for (const number of strata(1000, () => extreme)) expect(number > 0 && number < 1).toBe(true);
});

it("shuffles evenly: all 6 orders of 3 points come alike (600 seeds, error probability 3e-5)", () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 600; seed++) {
    const order = strata(3, chance(seed).uniform)
      .map((number) => Math.floor(3 * number))
      .join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
  expect(chiSquare).toBeLessThan(28.2); // P = 3e-5 with 5 degrees of freedom
});

it("estimates a mean far better than as many independent points", () => {
  const mean = (points: readonly number[][]) =>
    points.reduce((sum, [x, y]) => sum + Math.exp(x!) + y!, 0) / points.length;
  const truth = Math.E - 1 + 0.5;
  const squares = (draw: (uniform: () => number) => number[][]) =>
    Array.from({ length: 50 }, (_, seed) => (mean(draw(chance(seed).uniform)) - truth) ** 2).reduce(
      (a, b) => a + b,
    );
  const independent = squares((uniform) => Array.from({ length: 32 }, () => [uniform(), uniform()]));
  expect(squares((uniform) => latinHypercube(32, 2, uniform))).toBeLessThan(independent / 100);
});
