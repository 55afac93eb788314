import { assert } from "../base/assert.ts";
import type { Clusters } from "./clustered.ts";
import type { Interval } from "./interval.ts";
import { momentsOf } from "./moments.ts";
import type { Numbers } from "./numbers.ts";
import { betaQuantile } from "./special.ts";

/** The variance of a run's value, parted into what its cluster brings and what is left within clusters. */
export interface VarianceParts {
  /** Between clusters: for vectors of uncertain inputs, what not knowing them brings. 0 where the estimate is negative. */
  readonly between: number;
  /** Within clusters: the luck of a run. */
  readonly within: number;
  /** between / (between + within), with its interval; null where nothing varies. */
  readonly share: ({ readonly estimate: number } & Interval) | null;
  /** The two parts of the variance of the mean of all runs: more runs lower only the second, more clusters both. */
  readonly ofMean: { readonly between: number; readonly within: number };
}

interface Spread {
  readonly k: number;
  readonly runs: number;
  /** Σ n². */
  readonly squares: number;
  /** The mean square within clusters. */
  readonly within: number;
  /** The mean square between clusters, weighted by their sizes. */
  readonly between: number;
  /** The variance of the means of the clusters, unweighted. */
  readonly ofMeans: number;
  /** The harmonic mean of the sizes. */
  readonly harmonic: number;
}

const spreadOf = (clusters: readonly Numbers[]): Spread => {
  const moments = clusters.map(momentsOf);
  const k = clusters.length;
  const total = (part: (moment: (typeof moments)[number]) => number) =>
    moments.reduce((sum, moment) => sum + part(moment), 0);
  const runs = total(({ n }) => n);
  const grand = total(({ n, mean }) => n * mean) / runs;
  return {
    k,
    runs,
    squares: total(({ n }) => n * n),
    within: total(({ sumOfSquares }) => sumOfSquares) / (runs - k),
    between: total(({ n, mean }) => n * (mean - grand) * (mean - grand)) / (k - 1),
    ofMeans: momentsOf(moments.map(({ mean }) => mean)).sd,
    harmonic: k / total(({ n }) => 1 / n),
  };
};

/** The p-quantile of the F law. */
const fQuantile = (p: number, [above, below]: readonly [number, number]): number => {
  const x = betaQuantile(p, above / 2, below / 2);
  return (below * x) / (above * (1 - x));
};

/** The share at which a ratio of mean squares equals the one seen over an F quantile. */
const shareAt = (ratio: number, size: number): number =>
  ratio === Infinity ? 1 : Math.max(0, (ratio - 1) / (ratio + size - 1));

const shareInterval = ({ k, runs, within, ofMeans, harmonic }: Spread, level: number): Interval => {
  const degrees = [k - 1, runs - k] as const;
  const seen = (harmonic * ofMeans * ofMeans) / within;
  const lower = shareAt(seen / fQuantile((1 + level) / 2, degrees), harmonic);
  const upper = shareAt(seen / fQuantile((1 - level) / 2, degrees), harmonic);
  return { lower, upper, level };
};

/**
 * One-way analysis of variance with random clusters, by the method of moments for sizes that may differ (Searle, Casella and
 * McCulloch, Variance Components, §3.6). The interval of the share rests on the F law of the unweighted means (Thomas and
 * Hultquist 1978, Annals of Statistics 6, 582), exact for normal values in clusters of one size; it is a rough one for values
 * of much skew in few clusters. Needs two clusters, and one of two runs.
 *
 * ```ts
 * import { varianceParts } from "../src/stats/variance-parts.ts";
 * const { between, within } = varianceParts([[1, 3], [5, 7]], 0.95);
 * [between, within] // => [7, 2]
 * ```
 */
export const varianceParts = (clusters: Clusters, level: number): VarianceParts => {
  const filled = clusters.filter(({ length }) => length > 0);
  assert(
    filled.length > 1 && filled.some(({ length }) => length > 1),
    "parts of a variance need two clusters, and one of two runs",
  );
  const spread = spreadOf(filled);
  const { k, runs, squares, within } = spread;
  const size = (runs - squares / runs) / (k - 1);
  const between = Math.max(0, (spread.between - within) / size);
  const varies = between + within > 0;
  return {
    between,
    within,
    share: varies ? { estimate: between / (between + within), ...shareInterval(spread, level) } : null,
    ofMean: { between: (between * squares) / (runs * runs), within: within / runs },
  };
};
