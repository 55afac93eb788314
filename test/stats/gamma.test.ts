import { expect, it } from "vitest";
import {
  gammaHazard,
  gammaInverse,
  gammaInverseHazard,
  gammaP,
  gammaQ,
  logGamma,
} from "../../src/stats/gamma.ts";

it.each([
  // to 18 digits, by an arbitrary-precision library
  [2.5, 0.01, 2.987605994796939e-6],
  [0.3, 2, 3.81553257570435],
  [30, 100, 37.37013730700646],
  [2.5, 700, 690.4559202771591],
  [2.5, 1500, 1489.313852456615],
])("has the hazard of shape %d at %d", (shape, x, hazard) => {
  expect(gammaHazard(shape, x) / hazard).toBeCloseTo(1, 12);
  expect(gammaInverseHazard(shape, hazard) / x).toBeCloseTo(1, 12);
});

it("inverts its hazard for small and large shapes, in both tails", () => {
  for (const shape of [0.3, 1, 2.5, 30, 400, 1e4])
    for (const e of [1e-17, 1e-8, 0.1, 0.7, 1, 5, 59, 61, 460, 700, 2000])
      expect(gammaHazard(shape, gammaInverseHazard(shape, e)) / e, `${shape} ${e}`).toBeCloseTo(1, 12);
  expect([gammaInverseHazard(2, 0), gammaInverseHazard(2, Infinity), gammaHazard(2, 0)]).toEqual([
    0,
    Infinity,
    0,
  ]);
});

it("splits the whole into P and Q", () => {
  expect(gammaP(2, 3)).toBeCloseTo(1 - 4 * Math.exp(-3), 14);
  expect(gammaQ(2, 3)).toBeCloseTo(4 * Math.exp(-3), 14);
  expect(gammaInverse(1, 0.5)).toBeCloseTo(Math.LN2, 14);
  expect(logGamma(6)).toBeCloseTo(Math.log(120), 13);
});
