import { assert } from "../base/assert.ts";
import { type Clusters, clusteredMean } from "./clustered.ts";
import { hallInterval, type MeanEstimate } from "./hall-interval.ts";
import { isRefusal, type Refusal } from "./interval.ts";
import { areEqual, ascending, countOf, joined, type Numbers } from "./numbers.ts";
import { orderQuantile } from "./order-quantile.ts";

// The mean of the worst share 1 − p (conditional value at risk, expected shortfall) is the least value over q of
// q + E max(0, X − q) / (1 − p), taken where q is the p-quantile (Rockafellar & Uryasev 2002, J. Banking & Finance 26,
// 1443); that form splits an atom at the quantile as it should be. Since it is least there, an error of the quantile costs
// nothing in the first order: the excesses over the estimated quantile are treated as plain values (they are the influence
// function), and the interval is that of their mean. It is refused where too few values lie above the quantile.

/** From so many values above the quantile on 95 % intervals cover with 95 % and more, of lognormal laws up to σ = 1.5 too. */
const leastAbove = 20;

/** By how much each value is above the quantile. */
const excesses = (values: Numbers, quantile: number): Float64Array => {
  const result = new Float64Array(values.length);
  for (let i = 0; i < result.length; i++) result[i] = Math.max(0, values[i]! - quantile);
  return result;
};

/** From the mean excess to the mean of the worst. */
const shifted = (mean: MeanEstimate | Refusal, quantile: number, p: number): MeanEstimate | Refusal => {
  if (isRefusal(mean)) return mean;
  const end = (excess: number) => quantile + Math.max(0, excess) / (1 - p);
  return { ...mean, estimate: end(mean.estimate), lower: end(mean.lower), upper: end(mean.upper) };
};

const refusalOf = (values: Numbers, quantile: number): Refusal | null => {
  const above = countOf(values, (value) => value > quantile);
  if (above >= leastAbove || areEqual(values)) return null;
  const verb = above === 1 ? "is" : "are";
  return {
    refused: `${above} of ${values.length} values ${verb} above the quantile; an interval needs ${leastAbove}`,
  };
};

/**
 * The mean of the worst share 1 − p of values, for p in (0, 1), with its interval; `constant` says that all values are equal.
 *
 * ```ts
 * import { tailMean } from "../src/stats/tail-mean.ts";
 * tailMean([1, 2, 3, 4], 0.5, 0.95) // => { refused: "2 of 4 values are above the quantile; an interval needs 20" }
 * ```
 */
export const tailMean = (values: Numbers, p: number, level: number): MeanEstimate | Refusal => {
  assert(values.length > 0 && p > 0 && p < 1, "the mean of the worst needs values, and a share of them");
  const quantile = orderQuantile(ascending(values), p);
  const refusal = refusalOf(values, quantile);
  return refusal ?? shifted(hallInterval(excesses(values, quantile), level), quantile, p);
};

/** The same over clustered runs: the quantile is that of all runs, the spread that between clusters. */
export const clusteredTailMean = (clusters: Clusters, p: number, level: number): MeanEstimate | Refusal => {
  const all = joined(clusters);
  assert(all.length > 0 && p > 0 && p < 1, "the mean of the worst needs values, and a share of them");
  const quantile = orderQuantile(ascending(all), p);
  const over = clusters.map((values) => excesses(values, quantile));
  return refusalOf(all, quantile) ?? shifted(clusteredMean(over, level), quantile, p);
};

const areSame = (one: Numbers, other: Numbers): boolean => {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
};

/** Two samples on the same luck. `clusterOf` says what run shares what; null where each stands for itself. */
export interface TailPair {
  readonly one: Numbers;
  readonly other: Numbers;
  readonly clusterOf: ((run: number) => number) | null;
}

/**
 * The first mean of the worst less the second, from paired runs: the differences of their influence functions are treated as
 * plain values, and refused as in `tailMean`; exactly 0 where both agree in every run, however few those are.
 *
 * ```ts
 * import { tailDifference } from "../src/stats/tail-mean.ts";
 * const same = Array.from({ length: 200 }, (_, i) => i);
 * tailDifference({ one: same, other: same, clusterOf: null }, 0.5, 0.95).estimate // => 0
 * ```
 */
export const tailDifference = (
  { one, other, clusterOf }: TailPair,
  p: number,
  level: number,
): MeanEstimate | Refusal => {
  assert(one.length === other.length && one.length > 0, "paired samples are of one length");
  const quantiles = [one, other].map((values) => orderQuantile(ascending(values), p)) as [number, number];
  const refusal = refusalOf(one, quantiles[0]) ?? refusalOf(other, quantiles[1]);
  if (refusal !== null && !areSame(one, other)) return refusal;
  const [over, otherOver] = [excesses(one, quantiles[0]), excesses(other, quantiles[1])];
  const gap = quantiles[0] - quantiles[1];
  const parts = over.map((excess, run) => gap + (excess - otherOver[run]!) / (1 - p));
  if (clusterOf === null) return hallInterval(parts, level);
  const clusters = new Map<number, number[]>();
  parts.forEach((part, run) => {
    const cluster = clusters.get(clusterOf(run)) ?? [];
    cluster.push(part);
    clusters.set(clusterOf(run), cluster);
  });
  return clusteredMean([...clusters.values()], level);
};
