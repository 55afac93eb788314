import { assert } from "../base/assert.ts";
import { type Clusters, clusteredMean } from "./clustered.ts";
import { hallInterval, type MeanEstimate } from "./hall-interval.ts";
import { isRefusal, type Refusal } from "./interval.ts";
import { momentsOf } from "./moments.ts";
import { joined, type Numbers } from "./numbers.ts";

/** How much the same luck in both helps. */
export interface SharedLuck {
  /**
   * So many times the runs would be needed with luck of their own: (s₁² + s₂²) / s², s being the spread of the differences;
   * null where the differences do not vary.
   */
  readonly factor: number | null;
  /** Of the two values of a run; null where either does not vary. */
  readonly correlation: number | null;
  /** The correlation is below 0 by more than two standard errors: the same luck does harm here. */
  readonly opposed: boolean;
}

/** The mean of the first minus that of the second, from runs with the same luck. */
export interface PairedDifference extends MeanEstimate, SharedLuck {
  /** The two agreed in every run: the difference is exactly 0. */
  readonly identical: boolean;
}

/** The differences first − second, run by run, of samples of one length. */
export const differences = (first: Numbers, second: Numbers): Float64Array => {
  assert(first.length === second.length, "paired samples are of one length");
  const result = new Float64Array(first.length);
  for (let i = 0; i < result.length; i++) result[i] = first[i]! - second[i]!;
  return result;
};

/**
 * What the same luck gains, from the spreads of two samples and of their differences. The correlation follows from
 * s² = s₁² + s₂² − 2 ρ s₁ s₂.
 */
const sharedLuck = (first: Numbers, second: Numbers, gaps: Numbers): SharedLuck => {
  const [one, other, gap] = [momentsOf(first), momentsOf(second), momentsOf(gaps)];
  const apart = one.sd * one.sd + other.sd * other.sd;
  const correlation =
    one.sd > 0 && other.sd > 0
      ? Math.max(-1, Math.min(1, (apart - gap.sd * gap.sd) / (2 * one.sd * other.sd)))
      : null;
  return {
    factor: gap.sd > 0 ? apart / (gap.sd * gap.sd) : null,
    correlation,
    opposed: correlation !== null && correlation < -2 / Math.sqrt(gap.n),
  };
};

/**
 * The difference of two means from paired runs (run i of both had the same luck), with Hall's interval for the mean of the
 * differences; refused as `hallInterval` is, that is, where fewer than ten runs differ and some do.
 *
 * ```ts
 * import { pairedDifference } from "../src/stats/paired.ts";
 * const same = pairedDifference([1, 2, 4], [1, 2, 4], 0.95);
 * [same.estimate, same.upper, same.identical] // => [0, 0, true]
 * pairedDifference([1, 2, 4], [1, 2, 3], 0.95) // => { refused: "1 of 3 values is not zero; an interval needs 10" }
 * ```
 */
export const pairedDifference = (
  first: Numbers,
  second: Numbers,
  level: number,
): PairedDifference | Refusal => {
  const gaps = differences(first, second);
  const result = hallInterval(gaps, level);
  if (isRefusal(result)) return result;
  const identical = result.constant && result.estimate === 0;
  return { ...result, identical, ...sharedLuck(first, second, gaps) };
};

/**
 * `pairedDifference` over clusters of runs that share something (a vector of parameters): the interval is `clusteredMean`'s,
 * `n` the number of clusters; what the same luck gains is still counted run by run.
 *
 * ```ts
 * import { clusteredDifference } from "../src/stats/paired.ts";
 * clusteredDifference([[1, 2], [3]], [[1, 2], [3]], 0.95).identical // => true
 * ```
 */
export const clusteredDifference = (
  first: Clusters,
  second: Clusters,
  level: number,
): PairedDifference | Refusal => {
  assert(first.length === second.length, "paired samples have as many clusters");
  const gaps = first.map((values, k) => differences(values, second[k]!));
  const result = clusteredMean(gaps, level);
  if (isRefusal(result)) return result;
  const identical = result.constant && result.estimate === 0;
  return { ...result, identical, ...sharedLuck(joined(first), joined(second), joined(gaps)) };
};
