import { expect, it } from "vitest";
import { betaQuantile, binomialCdf, chiSquareQuantile, tQuantile } from "../../src/stats/special.ts";

it("has the tabled quantiles of Student's t, beta and chi-square", () => {
  expect(tQuantile(0.975, 9)).toBeCloseTo(2.262157162798205, 12);
  expect(betaQuantile(0.975, 4, 7)).toBeCloseTo(0.6524528500599973, 12);
  expect(chiSquareQuantile(0.975, 4)).toBeCloseTo(11.143286781877796, 11);
});

it("adds up the binomial law", () => {
  expect(binomialCdf(2, 10, 0.3)).toBeCloseTo(0.3827827864, 12);
  expect([binomialCdf(-1, 10, 0.3), binomialCdf(10, 10, 0.3)]).toEqual([0, 1]);
});
