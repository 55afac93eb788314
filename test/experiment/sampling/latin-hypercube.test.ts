import fc from "fast-check";
import { expect, it } from "vitest";
import type { Factors } from "../../../src/experiment/factors.ts";
import { latinHypercube } from "../../../src/experiment/sampling/latin-hypercube.ts";
import { numberIn } from "../../../src/experiment/vectors.ts";
import { seedKey } from "../../../src/kernel/keys.ts";

const range: Factors = { "a.range": { uniform: ["0 h", "1 h"] } };
const both: Factors = { ...range, "a.list": [1, 2, 3] };

const column = (factors: Factors, path: string, points: number, seed: string): number[] =>
  latinHypercube.points({ points }, factors, seedKey(seed)).map((point) => numberIn(point.get(path)!));

it("every part of a range has one point, and every value of a list its share", () => {
  const property = fc.property(
    fc.integer({ min: 2, max: 60 }),
    fc.string({ minLength: 1, maxLength: 5 }),
    (points, seed) => {
      const parts = column(both, "a.range", points, seed).map((value) => Math.floor(value * points - 1e-4));
      const numbers = Array.from({ length: points }, (_, index) => index);
      // Six digits may move a value over the edge of its part by less than 1e-4 of it: such parts are left out of account.
      const sorted = parts.map((part) => Math.max(part, 0)).sort((one, other) => one - other);
      expect(sorted.filter((part, index) => Math.abs(part - numbers[index]) > 1)).toEqual([]);
      for (const level of [1, 2, 3]) {
        const times = column(both, "a.list", points, seed).filter((value) => value === level).length;
        expect(Math.abs(times - points / 3)).toBeLessThan(2);
      }
    },
  );
  fc.assert(property, { seed: 1, numRuns: 50 });
});

it("points depend on the seed, and one more factor moves no other", () => {
  expect(column(both, "a.range", 20, "s")).toEqual(column(range, "a.range", 20, "s"));
  expect(column(both, "a.range", 20, "s")).not.toEqual(column(both, "a.range", 20, "t"));
});

it("factors are not tied to each other", () => {
  const two: Factors = { "a.one": { uniform: ["0 h", "1 h"] }, "a.two": { uniform: ["0 h", "1 h"] } };
  const one = column(two, "a.one", 200, "s");
  const other = column(two, "a.two", 200, "s");
  const product = one.reduce((sum, value, index) => sum + (value - 0.5) * (other[index] - 0.5), 0);
  // The correlation of independent columns has a standard deviation of 0.07: one seed in 10,000 is beyond 0.28.
  expect(Math.abs((12 * product) / 200)).toBeLessThan(0.28);
  expect(Math.abs((12 * one.reduce((sum, value) => sum + (value - 0.5) ** 2, 0)) / 200)).toBeGreaterThan(
    0.28,
  );
});
