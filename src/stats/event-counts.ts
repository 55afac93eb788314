import { assert } from "../base/assert.ts";
import { type Clusters, clusteredMean } from "./clustered.ts";
import { garwood, meanTimeTo } from "./event-rate.ts";
import { gammaQ } from "./gamma.ts";
import { hallInterval } from "./hall-interval.ts";
import { type Estimate, isRefusal, type Refusal } from "./interval.ts";
import { momentsOf } from "./moments.ts";
import { joined, type Numbers, total } from "./numbers.ts";

/** How much counts vary, as against those of independent events. */
export interface Dispersion {
  /** Variance over mean: 1 for independent events, more when one brings others; null when there are no events. */
  readonly ratio: number | null;
  /** The chance that independent events would give such a ratio or a greater one (chi-square, good from about 5 a count). */
  readonly chance: number;
  /** The ratio is above 1.2. */
  readonly isOver: boolean;
}

/** Variance over mean above which counts are no longer taken for those of independent events. */
const greatestRatio = 1.2;

/**
 * The dispersion of counts of events, one for each of several equal times under watch.
 *
 * ```ts
 * import { dispersion } from "../src/stats/event-counts.ts";
 * dispersion([0, 0, 0, 12]).ratio // => 12
 * dispersion([3, 3, 3]).isOver // => false
 * ```
 */
export const dispersion = (counts: Numbers): Dispersion => {
  const { n, mean, sumOfSquares } = momentsOf(counts);
  if (!(mean > 0) || n < 2) return { ratio: null, chance: 1, isOver: false };
  const ratio = sumOfSquares / (n - 1) / mean;
  return { ratio, chance: gammaQ((n - 1) / 2, sumOfSquares / mean / 2), isOver: ratio > greatestRatio };
};

/** A rate or a time between events with its interval, and how that was found. */
export interface RateEstimate extends Estimate {
  /** `garwood`: events are taken as independent; `hall`: the counts' own spread is used. */
  readonly method: "garwood" | "hall";
  readonly dispersion: Dispersion;
}

/** Hall's interval of the mean count, as one of the rate. */
const rateFrom = (
  mean: ReturnType<typeof hallInterval>,
  exposure: number,
  spread: Dispersion,
): RateEstimate | Refusal => {
  if (isRefusal(mean)) return mean;
  const { estimate, lower, upper, level, n } = mean;
  return {
    estimate: estimate / exposure,
    lower: Math.max(0, lower) / exposure,
    upper: upper / exposure,
    level,
    n,
    method: "hall",
    dispersion: spread,
  };
};

/**
 * The rate of events from their counts in independent replications, each under watch for `exposure` (so the unit is one over
 * its unit). The interval is Garwood's while the counts vary like those of independent events, so there is one without any
 * event too; when they vary more it is Hall's interval of the mean count, which is refused where fewer than ten
 * replications had an event.
 *
 * ```ts
 * import { rateOf } from "../src/stats/event-counts.ts";
 * const rate = rateOf([2, 1, 3, 4], 0.5, 0.95);
 * "method" in rate && [rate.method, rate.estimate, rate.upper.toFixed(4)] // => ["garwood", 5, "9.1952"]
 * ```
 */
export const rateOf = (counts: Numbers, exposure: number, level: number): RateEstimate | Refusal => {
  assert(counts.length > 0 && exposure > 0, "events are counted over some time");
  const spread = dispersion(counts);
  if (spread.isOver) return rateFrom(hallInterval(counts, level), exposure, spread);
  const rate = garwood(total(counts), counts.length * exposure, level);
  return { ...rate, method: "garwood", dispersion: spread };
};

/** The same for counts in clusters of replications: always Hall's interval over the clusters. */
export const clusteredRate = (
  clusters: Clusters,
  exposure: number,
  level: number,
): RateEstimate | Refusal => {
  assert(exposure > 0, "events are counted over some time");
  const spread = dispersion(joined(clusters));
  const mean = clusteredMean(clusters, level);
  if (isRefusal(mean) || !mean.constant) return rateFrom(mean, exposure, spread);
  return {
    refused: "all replications had the same number of events: the spread between clusters is unknown",
  };
};

/** One over a rate; an end at 0 or below it leaves the time open. */
const inverse = ({ estimate, lower, upper, level, n }: RateEstimate): Estimate => ({
  estimate: 1 / estimate,
  lower: 1 / upper,
  upper: lower > 0 ? 1 / lower : Infinity,
  level,
  n,
});

/**
 * The mean time between events, one over `rateOf`: the return period of, say, outages longer than three hours. Without any
 * event there is only a lower bound, one-sided; the estimate and the upper end are Infinity then.
 *
 * ```ts
 * import { returnPeriod } from "../src/stats/event-counts.ts";
 * const period = returnPeriod([0, 0, 0, 0], 25, 0.95);
 * "lower" in period && [period.estimate, period.lower.toFixed(2)] // => [Infinity, "33.38"]
 * ```
 */
export const returnPeriod = (counts: Numbers, exposure: number, level: number): Estimate | Refusal => {
  if (total(counts) === 0) return meanTimeTo(0, counts.length * exposure, level);
  const rate = rateOf(counts, exposure, level);
  return isRefusal(rate) ? rate : inverse(rate);
};

/** The same for counts in clusters. Replications that share a cluster may share the luck of no event: then only clusters count. */
export const clusteredReturnPeriod = (
  clusters: Clusters,
  exposure: number,
  level: number,
): Estimate | Refusal => {
  if (total(joined(clusters)) === 0) return meanTimeTo(0, clusters.length * exposure, level);
  const rate = clusteredRate(clusters, exposure, level);
  return isRefusal(rate) ? rate : inverse(rate);
};
