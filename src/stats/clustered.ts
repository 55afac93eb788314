import { sum } from "d3-array";
import { assert } from "../base/assert.ts";
import { effectiveSize } from "./effective-size.ts";
import { hallInterval, type MeanEstimate } from "./hall-interval.ts";
import type { Estimate, Refusal } from "./interval.ts";
import { areEqual, ascending, countOf, joined, type Numbers } from "./numbers.ts";
import { enclosingRanks, orderQuantile, type QuantileEstimate } from "./order-quantile.ts";
import { type Tally, wilson } from "./proportion.ts";
import { tQuantile } from "./special.ts";

// Runs that share something (a vector of parameters) are not independent; the clusters are. Clusters may differ in
// size: then totals are divided by totals (the ratio estimator; Cochran, Sampling Techniques, 3rd ed., §9A). With one
// run in each cluster everything here is the plain form.

/** The values of the runs, cluster by cluster. */
export type Clusters = readonly Numbers[];

/**
 * How many independent runs would tell as much of the proportion (Korn & Graubard 1998): the variance between clusters
 * sets it, few clusters lower it by the ratio of t quantiles. Never above the number of runs, never below the number of
 * clusters (counted by effective size where they differ in size), which it is when all runs or none succeeded.
 */
const effectiveRuns = (clusters: readonly Tally[], level: number): number => {
  const runs = sum(clusters, ({ n }) => n);
  const least = effectiveSize(clusters.map(({ n }) => n));
  const p = sum(clusters, ({ successes }) => successes) / runs;
  if (p <= 0 || p >= 1 || clusters.length < 2) return least;
  const residuals = sum(clusters, ({ successes, n }) => (successes - p * n) * (successes - p * n));
  const k = clusters.length;
  const variance = ((k / (k - 1)) * residuals) / (runs * runs);
  const fewClusters = tQuantile((1 + level) / 2, runs - 1) / tQuantile((1 + level) / 2, k - 1);
  const size = Math.min(runs, (p * (1 - p)) / variance) * fewClusters * fewClusters;
  return Math.min(runs, Math.max(least, size));
};

/**
 * A proportion over clustered runs: Wilson's interval on the effective number of runs, which is `n` of the result.
 *
 * ```ts
 * import { clusteredProportion } from "../src/stats/clustered.ts";
 * const same = [{ successes: 10, n: 10 }, { successes: 0, n: 10 }];
 * clusteredProportion(same, 0.95).n // => 2
 * ```
 */
export const clusteredProportion = (clusters: readonly Tally[], level: number): Estimate => {
  const filled = clusters.filter(({ n }) => n > 0);
  assert(filled.length > 0, "a proportion needs a run");
  const estimate = sum(filled, ({ successes }) => successes) / sum(filled, ({ n }) => n);
  const n = effectiveRuns(filled, level);
  return { ...wilson({ successes: estimate * n, n }, level), estimate };
};

/**
 * Stand-ins for the clusters: their mean is the ratio estimate, their spread that of its linear form. For clusters of one
 * size they are the clusters' means.
 */
const standIns = (clusters: Clusters): number[] => {
  const runs = sum(clusters, (values) => values.length);
  const mean = sum(clusters, (values) => sum(values)) / runs;
  const share = clusters.length / runs;
  if (clusters.every(({ length }) => length === clusters[0]!.length))
    return clusters.map((values) => sum(values) / values.length);
  return clusters.map((values) => mean + share * (sum(values) - mean * values.length));
};

/**
 * The mean over clustered runs with Hall's interval over the clusters; `n` is their number. Refused for fewer than ten
 * clusters with a value other than zero, unless all values are the same number.
 *
 * ```ts
 * import { clusteredMean } from "../src/stats/clustered.ts";
 * clusteredMean([[1, 2], [3]], 0.95) // => { refused: "2 of 2 values are not zero; an interval needs 10" }
 * ```
 */
export const clusteredMean = (clusters: Clusters, level: number): MeanEstimate | Refusal => {
  const filled = clusters.filter(({ length }) => length > 0);
  const first = filled[0]?.[0];
  if (filled.every((values) => values[0] === first && areEqual(values)))
    return hallInterval(
      filled.map(() => first!),
      level,
    );
  const nonZero = filled.filter((values) => countOf(values, (value) => value !== 0) > 0).length;
  const result = hallInterval(standIns(filled), level, nonZero);
  if ("constant" in result && result.constant)
    return { refused: "all clusters have the same mean though their runs differ: their spread is unknown" };
  return result;
};

/**
 * The p-quantile over clustered runs. The interval is drawn on the scale of probability with the effective number of
 * runs at the estimate, then read back as values (Woodruff 1952, JASA 47, 635); ranks come from the binomial law, and
 * are widened to whole runs.
 *
 * ```ts
 * import { clusteredQuantile } from "../src/stats/clustered.ts";
 * clusteredQuantile([[1, 1], [2, 2], [3, 3]], 0.5, 0.95).openAbove // => true
 * ```
 */
export const clusteredQuantile = (clusters: Clusters, p: number, level: number): QuantileEstimate => {
  const filled = clusters.filter(({ length }) => length > 0);
  const sorted = ascending(joined(filled));
  const estimate = orderQuantile(sorted, p);
  const tallies = filled.map((values) => ({
    successes: countOf(values, (value) => value <= estimate),
    n: values.length,
  }));
  const n = Math.max(1, Math.floor(effectiveRuns(tallies, level) * (1 + 1e-12)));
  const [below, above] = enclosingRanks(n, p, level);
  const lowerRank = Math.floor(((below - 1) * sorted.length) / n);
  const upperRank = Math.ceil((above * sorted.length) / n) - 1;
  return {
    estimate,
    lower: below === 0 ? -Infinity : sorted[lowerRank]!,
    upper: above > n ? Infinity : sorted[upperRank]!,
    level,
    n,
    openBelow: below === 0,
    openAbove: above > n,
  };
};

/**
 * P(X > x) over clustered runs, with the interval of `clusteredProportion`.
 *
 * ```ts
 * import { clusteredExceedance } from "../src/stats/clustered.ts";
 * clusteredExceedance([[1, 5], [7, 9]], 4, 0.95).estimate // => 0.75
 * ```
 */
export const clusteredExceedance = (clusters: Clusters, x: number, level: number): Estimate =>
  clusteredProportion(
    clusters.map((values) => ({ successes: countOf(values, (value) => value > x), n: values.length })),
    level,
  );
