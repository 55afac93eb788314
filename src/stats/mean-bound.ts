import { assert } from "../base/assert.ts";
import { exp, log, log1p, pow } from "../base/math.ts";
import { type Clusters, clusteredMean } from "./clustered.ts";
import { hallInterval, type MeanEstimate } from "./hall-interval.ts";
import { type Estimate, isRefusal, type Refusal } from "./interval.ts";
import { type Numbers, total } from "./numbers.ts";

// Bounds of the mean of values within [0, most] that hold for every law and every number of values. Someone bets against a
// mean m: on independent values X with that mean (as shares of `most`), the capital Π (1 − θX) / (1 − θm) has the
// expectation 1, so by Markov's inequality it reaches 1/α with a chance of at most α: an m with which it would have is
// rejected (Waudby-Smith & Ramdas 2024, JRSS-B 86, 1). Stakes are mixed by fixed weights, so the order of the values does
// not matter. θ in (0, 1] bets that the mean is lower, which bounds it above; θ < 0 that it is higher.
//
// When all values are 0 the stake θ = 1 by itself gives 1 − α^(1/n), the bound of a proportion that was never seen to be 1,
// times `most`, and no bound that holds for every law can do better; sharing the capital with the other stakes costs at
// most log(2)/n more. Short outages in a long year add little to that, whereas the bound of the share of years with an
// outage, times the longest possible one, would take each for a year.

/** Stakes and the logarithms of their weights, which add up to 1. */
type Stakes = readonly (readonly [stake: number, logWeight: number])[];

const lowerMean: Stakes = [1, 0.8, 0.6, 0.4, 0.2, 0.1].map((stake, i) => [
  stake,
  -log(2) * Math.min(i + 1, 5),
]);

/** A mean can be any small share of the most, so the stakes are spread over eight decades. */
const higherMean: Stakes = Array.from({ length: 14 }, (_, i) => [-pow(4, i), -log(14)]);

/** The sum of log(1 − stake · value / most); values above the most by rounding count as the most. */
const growthOf = (values: Numbers, most: number, stake: number): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== 0) sum += log1p(-stake * Math.min(1, value / most));
  }
  return sum;
};

/** The logarithm of the sum of exponentials. */
const logSum = (terms: readonly number[]): number => {
  const greatest = Math.max(...terms);
  if (!Number.isFinite(greatest)) return greatest;
  return greatest + log(terms.reduce((sum, term) => sum + exp(term - greatest), 0));
};

/** The logarithm of the capital as a function of the mean that is bet against, a share of the most. */
const capital = (values: Numbers, most: number, stakes: Stakes): ((mean: number) => number) => {
  const start = stakes.map(([stake, logWeight]) => logWeight + growthOf(values, most, stake));
  return (mean) => logSum(start.map((growth, i) => growth - values.length * log1p(-stakes[i]![0] * mean)));
};

/** The point in [0, 1] where a condition that holds from some point on begins to hold; 1 when it never does. */
const turningPoint = (holds: (x: number) => boolean): number => {
  let [low, high] = [0, 1];
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

const check = (values: Numbers, most: number): void => {
  assert(values.length > 0 && most > 0, "a bound of a mean needs values, and the most that they can be");
  for (let i = 0; i < values.length; i++)
    assert(
      values[i]! >= 0 && values[i]! <= most * (1 + 1e-9),
      "values are from 0 to the most that they can be",
    );
};

/**
 * The mean is at most this, one-sided with a chance of at least `level`, whatever the law of values in [0, most]. It is never
 * above `most`.
 *
 * ```ts
 * import { meanBelow } from "../src/stats/mean-bound.ts";
 * meanBelow(new Float64Array(1000), 1, 0.95).toFixed(5) // => "0.00339"
 * ```
 */
export const meanBelow = (values: Numbers, most: number, level: number): number => {
  check(values, most);
  const at = capital(values, most, lowerMean);
  return most * turningPoint((mean) => at(mean) >= -log(1 - level));
};

/** The mean is at least this, one-sided with a chance of at least `level`, whatever the law of values in [0, most]. */
export const meanAbove = (values: Numbers, most: number, level: number): number => {
  check(values, most);
  const at = capital(values, most, higherMean);
  if (at(0) < -log(1 - level)) return 0;
  return most * turningPoint((mean) => at(mean) < -log(1 - level));
};

/**
 * The mean of values in [0, most] with an interval that covers at least at its level for every law and every number of
 * values: wide, but honest where few values are not 0 and `hallInterval` refuses.
 *
 * ```ts
 * import { meanBound } from "../src/stats/mean-bound.ts";
 * const { estimate, lower, upper } = meanBound([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 24, 0.95);
 * [estimate, lower < 0.1, upper < 11] // => [0.1, true, true]
 * ```
 */
export const meanBound = (values: Numbers, most: number, level: number): Estimate => {
  const each = (1 + level) / 2;
  const n = values.length;
  const upper = meanBelow(values, most, each);
  return { estimate: total(values) / n, lower: meanAbove(values, most, each), upper, level, n };
};

/**
 * The same for values in clusters: the clusters' means are independent and have the mean that is sought (as long as a
 * cluster's size does not depend on its values). The estimate is that over all values.
 */
export const clusteredMeanBound = (clusters: Clusters, most: number, level: number): Estimate => {
  const filled = clusters.filter(({ length }) => length > 0);
  const bound = meanBound(
    filled.map((values) => total(values) / values.length),
    most,
    level,
  );
  const runs = filled.reduce((sum, { length }) => sum + length, 0);
  return { ...bound, estimate: filled.reduce((sum, values) => sum + total(values), 0) / runs };
};

/** A refusal, with what can be said all the same. */
export interface BoundedRefusal extends Refusal {
  readonly known: Estimate;
}

/**
 * Hall's interval for the mean of values in [0, most]; where it is refused, the refusal carries the interval of `meanBound`,
 * and where all values are equal the ends are those of `meanBound`, for equal values do not tell that others cannot come.
 *
 * ```ts
 * import { boundedMean } from "../src/stats/mean-bound.ts";
 * const result = boundedMean([0, 0, 0, 0, 0, 0, 0, 0, 0, 2], 24, 0.95);
 * "refused" in result && result.known.estimate // => 0.2
 * ```
 */
export const boundedMean = (values: Numbers, most: number, level: number): MeanEstimate | BoundedRefusal => {
  const result = hallInterval(values, level);
  if (isRefusal(result)) return { ...result, known: meanBound(values, most, level) };
  if (!result.constant) return result;
  const { lower, upper } = meanBound(values, most, level);
  return { ...result, lower, upper };
};

/** The same for values in clusters. */
export const clusteredBoundedMean = (
  clusters: Clusters,
  most: number,
  level: number,
): MeanEstimate | BoundedRefusal => {
  const result = clusteredMean(clusters, level);
  if (isRefusal(result)) return { ...result, known: clusteredMeanBound(clusters, most, level) };
  if (!result.constant) return result;
  const { lower, upper } = clusteredMeanBound(clusters, most, level);
  return { ...result, lower, upper };
};
