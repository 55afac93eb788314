import { expect, it } from "vitest";
import { chanceWithin, localLevel } from "../../src/stats/local-level.ts";
import { betaQuantile } from "../../src/stats/special.ts";
import { chance } from "../support/chance.ts";

it("has the chance of two values worked out by hand", () => {
  // The lesser lies within (a, b), the greater within (1 − b, 1 − a), and 2 dx dy over the half where x < y.
  const a = 1 - Math.sqrt(0.9);
  const b = 1 - Math.sqrt(0.1);
  // The area of the square (a, b) × (1 − b, 1 − a) less its corner where x > y, a triangle with sides b − (1 − b).
  const corner = Math.max(0, 2 * b - 1);
  expect(chanceWithin(2, 0.2)).toBeCloseTo(2 * (b - a) * (b - a) - corner * corner, 12);
});

it("has the chance that simulation finds (error 1e-4), not one of twice the level", () => {
  const [n, runs] = [20, 4000];
  const limits = (tail: number) => Array.from({ length: n }, (_, i) => betaQuantile(tail, i + 1, n - i));
  const [low, high] = [limits(0.01), limits(0.99)];
  const { uniform } = chance(7);
  let within = 0;
  for (let run = 0; run < runs; run++) {
    const values = Float64Array.from({ length: n }, uniform).sort();
    if (values.every((value, i) => low[i]! <= value && value <= high[i]!)) within++;
  }
  const error = 4 * Math.sqrt(0.2 / runs);
  expect(Math.abs(within / runs - chanceWithin(n, 0.02))).toBeLessThan(error);
  expect(Math.abs(within / runs - chanceWithin(n, 0.04))).toBeGreaterThan(error);
});

it("gives the local level at which the chance is the level asked for", () => {
  for (const level of [0.5, 0.9, 0.95, 0.999])
    for (const n of [2, 10, 150]) expect(chanceWithin(n, localLevel(n, level))).toBeCloseTo(level, 8);
});

it("errs a little on the safe side above a thousand values, and goes on where it ends", () => {
  for (const level of [0.5, 0.95]) {
    expect(localLevel(1001, level)).toBeCloseTo(localLevel(1000, level), 4);
    const reached = chanceWithin(3000, localLevel(3000, level));
    expect([reached >= level, reached < level + 0.02]).toEqual([true, true]);
  }
  expect(() => localLevel(10, 0.4)).toThrow("from 0.5 to 0.999");
});
