import betaQuantileOf from "@stdlib/stats-base-dists-beta-quantile";
import binomialCdfOf from "@stdlib/stats-base-dists-binomial-cdf";
import chiSquareQuantileOf from "@stdlib/stats-base-dists-chisquare-quantile";
import tQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/**
 * The p-quantile of Student's t law with the given degrees of freedom (> 0, need not be whole).
 *
 * ```ts
 * import { tQuantile } from "../src/stats/special.ts";
 * tQuantile(0.975, 10).toFixed(4) // => "2.2281"
 * ```
 */
export const tQuantile = (p: number, degrees: number): number => tQuantileOf(p, degrees);

/** The p-quantile of the beta law with parameters alpha and beta (> 0, need not be whole). */
export const betaQuantile = (p: number, alpha: number, beta: number): number =>
  betaQuantileOf(p, alpha, beta);

/** The p-quantile of the chi-square law with the given degrees of freedom (≥ 0, need not be whole). */
export const chiSquareQuantile = (p: number, degrees: number): number => chiSquareQuantileOf(p, degrees);

/** P(X ≤ successes) for X binomial with n trials, each a success with chance p. */
export const binomialCdf = (successes: number, n: number, p: number): number =>
  binomialCdfOf(successes, n, p);
