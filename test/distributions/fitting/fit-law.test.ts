import { expect, it } from "vitest";
import { exponentialFitter } from "../../../src/distributions/fitting/exponential-fitter.ts";
import { exactMean, fitLaw, type LawFit } from "../../../src/distributions/fitting/fit-law.ts";
import { fitters } from "../../../src/distributions/fitting/fitters.ts";
import { weibullFitter } from "../../../src/distributions/fitting/weibull-fitter.ts";
import { observedFromStart } from "../../../src/stats/observed-lengths.ts";
import { bearings, remissions } from "../../support/published-lengths.ts";

it("the mean of an exponential law is exact: 2 T over chi-square quantiles when nothing was cut off", () => {
  // 2 × 1661.16 / 66.617 and / 29.160, the quantiles of chi-square with 46 degrees.
  const { estimate, lower, upper } = exactMean(bearings, 0.95);
  expect([estimate, lower, upper].map((x) => x.toFixed(1))).toEqual(["72.2", "49.9", "113.9"]);
});

it("a watch that ends with an end is exact too; one that is cut otherwise is a little wider", () => {
  const typeTwo = observedFromStart([1, 2, 3, 3, 3], [1, 1, 1, 0, 0]);
  const cut = observedFromStart([1, 2, 3, 3, 3.000001], [1, 1, 1, 0, 0]);
  expect(exactMean(cut, 0.95).lower).toBeLessThan(exactMean(typeTwo, 0.95).lower - 0.1);
});

it("none to its end: a lower bound of the mean, and no law", () => {
  const none = observedFromStart([3, 4], [0, 0]);
  const { estimate, lower } = exactMean(none, 0.95);
  expect(estimate).toBe(Infinity);
  expect(lower).toBeCloseTo(7 / Math.log(20), 12);
  expect(fitLaw(exponentialFitter, none, 0.95)).toEqual({ refused: "none was seen to its end" });
});

it("an interval is that of the profile likelihood: at its ends the best likelihood has fallen by half of chi-square", () => {
  const fit = fitLaw(weibullFitter, remissions, 0.95) as LawFit;
  const surface = weibullFitter.likelihood(remissions);
  const bestAt = (shape: number): number => {
    // Given the shape, the best scale has a closed form.
    const powers = Array.from(remissions.lengths).reduce((sum, t) => sum + t ** shape, 0);
    return surface([Math.log(shape), Math.log(powers / 9) / shape]);
  };
  for (const end of [fit.parameters.shape.lower, fit.parameters.shape.upper])
    expect(2 * (fit.logLikelihood - bestAt(end))).toBeCloseTo(3.8415, 2);
});

it("likelihoods, AIC and BIC of the remissions are those of R", () => {
  const fits = fitters.map((fitter) => fitLaw(fitter, remissions, 0.95) as LawFit);
  expect(fits.map((fit) => fit.logLikelihood.toFixed(1))).toEqual(["-42.2", "-41.7", "-41.4", "-40.7"]);
  expect(fits[1].aic).toBeCloseTo(4 + 2 * 41.6587, 3);
  expect(fits[1].bic).toBeCloseTo(2 * Math.log(9) + 2 * 41.6587, 3);
});

it("lengths that are all the same have no law with a shape", () => {
  const same = observedFromStart(new Array(12).fill(5));
  expect(fitLaw(weibullFitter, same, 0.95)).toMatchObject({ refused: expect.stringContaining("no top") });
});
