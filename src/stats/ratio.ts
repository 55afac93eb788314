import { assert } from "../base/assert.ts";
import type { Clusters } from "./clustered.ts";
import { hallInterval, type MeanEstimate } from "./hall-interval.ts";
import { isRefusal, type Refusal } from "./interval.ts";
import { type Numbers, total } from "./numbers.ts";
import { tQuantile } from "./special.ts";

/** A ratio of two means with its interval; `n` is the number of observations in which not both values were 0. */
export interface RatioEstimate extends MeanEstimate {
  readonly method: "jackknife" | "fieller";
  /** The lower mean cannot be told from 0, so the ratio has no upper bound: `upper` is Infinity. */
  readonly unbounded: boolean;
}

/** Means and the variances and covariance of the means. */
interface Pair {
  readonly n: number;
  readonly top: number;
  readonly bottom: number;
  readonly topVariance: number;
  readonly bottomVariance: number;
  readonly covariance: number;
}

const pairOf = (tops: Numbers, bottoms: Numbers): Pair => {
  const n = tops.length;
  const [top, bottom] = [total(tops) / n, total(bottoms) / n];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = [tops[i]! - top, bottoms[i]! - bottom];
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  const scale = n * (n - 1);
  return { n, top, bottom, topVariance: xx / scale, bottomVariance: yy / scale, covariance: xy / scale };
};

/**
 * Fewer observations other than zero than this tell too little of the spread of skewed lengths: of lognormal ones with σ = 1 a
 * level of 95 % covers with 90 % at ten observations, with 93 % at twenty.
 */
const leastObservations = 20;

/**
 * How many standard errors the lower mean must be away from 0 for the jackknife. Often 10 is asked for; but with Hall's
 * interval on skewed lengths (lognormal, σ = 1, 28 outages in 40 years) the jackknife covers with 93 % where Fieller's t
 * interval does with 91 %, and 4 are enough for the lower mean not to be taken for 0.
 */
const farFromZero = 4;

/** The ratio's pseudo-values: n times the whole ratio less n − 1 times that without one observation. */
const pseudoValues = (tops: Numbers, bottoms: Numbers): Float64Array => {
  const [n, top, bottom] = [tops.length, total(tops), total(bottoms)];
  const whole = top / bottom;
  const result = new Float64Array(n);
  // nR − (n − 1)(X − x)/(Y − y), written so that equal ratios give exactly equal values
  for (let i = 0; i < n; i++)
    result[i] = whole + ((n - 1) * (tops[i]! - whole * bottoms[i]!)) / (bottom - bottoms[i]!);
  return result;
};

/** Whether every observation has the same ratio, but for rounding. */
const haveOneRatio = (tops: Numbers, bottoms: Numbers, ratio: number): boolean => {
  for (let i = 0; i < tops.length; i++)
    if (Math.abs(tops[i]! - ratio * bottoms[i]!) > 1e-12 * Math.abs(tops[i]!)) return false;
  return true;
};

const byJackknife = (tops: Numbers, bottoms: Numbers, level: number): RatioEstimate | Refusal => {
  const result = hallInterval(pseudoValues(tops, bottoms), level, tops.length);
  return isRefusal(result) ? result : { ...result, method: "jackknife", unbounded: false };
};

/**
 * The ratios at which the mean of top − ratio · bottom is not significantly other than 0 (Fieller 1954): between the roots of
 * a quadratic, or beyond the greater one when the lower mean may be 0.
 */
const byFieller = (pair: Pair, level: number): RatioEstimate => {
  const { n, top, bottom, topVariance, bottomVariance, covariance } = pair;
  const t = tQuantile((1 + level) / 2, n - 1);
  const a = bottom * bottom - t * t * bottomVariance;
  const b = top * bottom - t * t * covariance;
  const c = top * top - t * t * topVariance;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  const known = { estimate: top / bottom, level, n, constant: false, method: "fieller" } as const;
  if (a > 0) return { ...known, lower: (b - root) / a, upper: (b + root) / a, unbounded: false };
  const isPositive = c > 0 && top > 0;
  return { ...known, lower: isPositive ? c / (b + root) : -Infinity, upper: Infinity, unbounded: true };
};

/** Leaves out the observations in which both are 0. */
const informative = (tops: Numbers, bottoms: Numbers): readonly [Float64Array, Float64Array] => {
  const [x, y] = [new Float64Array(tops.length), new Float64Array(tops.length)];
  let n = 0;
  for (let i = 0; i < tops.length; i++)
    if (tops[i] !== 0 || bottoms[i] !== 0) {
      x[n] = tops[i]!;
      y[n++] = bottoms[i]!;
    }
  return [x.subarray(0, n), y.subarray(0, n)];
};

/**
 * The ratio of two means from paired observations, the lower ones ≥ 0: the mean length of an outage is the mean downtime over
 * the mean number of outages. Observations in which both are 0 say nothing of the ratio (it is the same given that one is
 * not), so they are left out, and fewer than twenty others are refused. The interval is Hall's on the jackknife's pseudo-values;
 * where the lower mean is within four standard errors of 0 it is Fieller's.
 *
 * ```ts
 * import { ratioOf } from "../src/stats/ratio.ts";
 * const outages = Array.from({ length: 30 }, (_, i) => i % 3);
 * const result = ratioOf(outages.map((count, i) => count * i), outages, 0.95);
 * "method" in result && [result.method, result.n] // => ["jackknife", 20]
 * ```
 */
export const ratioOf = (tops: Numbers, bottoms: Numbers, level: number): RatioEstimate | Refusal => {
  assert(tops.length === bottoms.length, "a ratio needs as many values below as above");
  const [x, y] = informative(tops, bottoms);
  const n = x.length;
  if (n < leastObservations) {
    const verb = n === 1 ? "is" : "are";
    return {
      refused: `${n} of ${tops.length} observations ${verb} not zero; a ratio needs ${leastObservations}`,
    };
  }
  const pair = pairOf(x, y);
  if (!(pair.bottom > 0)) return { refused: "all values below are zero: there is no ratio" };
  const estimate = pair.top / pair.bottom;
  if (haveOneRatio(x, y, estimate)) {
    const ends = { estimate, lower: estimate, upper: estimate, level, n };
    return { ...ends, constant: true, method: "jackknife", unbounded: false };
  }
  const isFar = pair.bottom >= farFromZero * Math.sqrt(pair.bottomVariance);
  return isFar ? byJackknife(x, y, level) : byFieller(pair, level);
};

/** The same for observations in clusters, of which the totals are independent; `n` is the number of clusters. */
export const clusteredRatio = (tops: Clusters, bottoms: Clusters, level: number): RatioEstimate | Refusal => {
  const of = (clusters: Clusters) => Float64Array.from(clusters, (values) => total(values));
  return ratioOf(of(tops), of(bottoms), level);
};
