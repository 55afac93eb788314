import { exp, expm1, log, log1p } from "../base/math.ts";
import type { Estimate, Refusal } from "./interval.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { areEqual, type Numbers } from "./numbers.ts";
import { tQuantile } from "./special.ts";

/** The mean of values with its interval; `constant` says that all values were equal, so nothing is known of the spread. */
export interface MeanEstimate extends Estimate {
  readonly constant: boolean;
}

/** Fewer values other than zero than this tell nothing of the spread. */
export const leastNonZero = 10;

/** Solves u + g u²/3 + g² u³/27 = v; g is the skewness. */
const unskewed = (v: number, g: number): number => {
  const y = g * v;
  if (g === 0) return v;
  return (3 * (y > -1 ? expm1(log1p(y) / 3) : -exp(log(-1 - y) / 3) - 1)) / g;
};

/**
 * The degrees of freedom that the spread is worth: those of the chi-square law with the variance that s² has, 2n / (κ − 1)
 * for a kurtosis κ (Box 1953, Biometrika 40, 318), about n for a normal law and fewer for heavier tails; at most n − 1.
 */
const degreesOf = ({ n, sumOfSquares, fourth }: Moments): number => {
  const kurtosis = (fourth * n * n) / (sumOfSquares * sumOfSquares);
  return kurtosis > 1 ? Math.min(n - 1, (2 * n) / (kurtosis - 1)) : n - 1;
};

/** The lower and the upper end, from moments with a positive spread. */
const endsFrom = (moments: Moments, level: number): readonly [number, number] => {
  const { n, mean, sumOfSquares, sd, third } = moments;
  const variance = sumOfSquares / n;
  const g = third / (variance * Math.sqrt(variance));
  const t = tQuantile((1 + level) / 2, degreesOf(moments));
  const end = (score: number) => mean - sd * unskewed(score / Math.sqrt(n) - g / (6 * n), g);
  return [end(t), end(-t)];
};

/** Counted without a call for each value: of every mean of every study. */
const nonZeroAmong = (values: Numbers): number => {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) count++;
  return count;
};

/**
 * Hall's interval for a mean, corrected for skewness (Hall 1992, JRSS-B 54, 221), with quantiles of Student's t in place
 * of the normal ones, their degrees of freedom being those that the spread is worth. Yearly downtimes are zero in most
 * years and long in few: there a plain t interval covers too seldom. Of a lognormal law with σ = 1.5, a level of 95 % covers
 * with 92 % at 40 values (89 % with n − 1 degrees, 80 % the plain t interval), from few outages among many years with 95 %
 * and more. Few values of a law with a tail that heavy, none of them zero, are covered less often: with 20, 90 %. Refused for fewer than ten values other than zero, unless all values are the same number; where the values
 * stand for something else (clusters), `nonZero` says how many of those are other than zero.
 *
 * ```ts
 * import { hallInterval } from "../src/stats/hall-interval.ts";
 * hallInterval([0, 0, 0], 0.95) // => { estimate: 0, lower: 0, upper: 0, level: 0.95, n: 3, constant: true }
 * hallInterval([0, 0, 7], 0.95) // => { refused: "1 of 3 values is not zero; an interval needs 10" }
 * ```
 */
export const hallInterval = (
  values: Numbers,
  level: number,
  nonZero = nonZeroAmong(values),
): MeanEstimate | Refusal => {
  const n = values.length;
  const [first] = values;
  if (first === undefined) return { refused: "there are no values" };
  if (n > 1 && areEqual(values))
    return { estimate: first, lower: first, upper: first, level, n, constant: true };
  if (nonZero < leastNonZero) {
    const verb = nonZero === 1 ? "is" : "are";
    return { refused: `${nonZero} of ${n} values ${verb} not zero; an interval needs ${leastNonZero}` };
  }
  const moments = momentsOf(values);
  const [lower, upper] = endsFrom(moments, level);
  return { estimate: moments.mean, lower, upper, level, n, constant: false };
};
