import { exp, expm1, log, log1p } from "../base/math.ts";
import type { Estimate, Refusal } from "./interval.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { tQuantile } from "./special.ts";

/** The mean of values with its interval; `constant` says that all values were equal, so nothing is known of the spread. */
export interface MeanEstimate extends Estimate {
  readonly constant: boolean;
}

/** Fewer values other than zero than this tell nothing of the spread. */
const leastNonZero = 10;

/** Solves u + g u²/3 + g² u³/27 = v; g is the skewness. */
const unskewed = (v: number, g: number): number => {
  const y = g * v;
  if (g === 0) return v;
  return (3 * (y > -1 ? expm1(log1p(y) / 3) : -exp(log(-1 - y) / 3) - 1)) / g;
};

/** The lower and the upper end, from moments with a positive spread. */
const endsFrom = (
  { n, mean, sumOfSquares, sd, third }: Moments,
  level: number,
): readonly [number, number] => {
  const variance = sumOfSquares / n;
  const g = third / (variance * Math.sqrt(variance));
  const t = tQuantile((1 + level) / 2, n - 1);
  const end = (score: number) => mean - sd * unskewed(score / Math.sqrt(n) - g / (6 * n), g);
  return [end(t), end(-t)];
};

const nonZeroAmong = (values: readonly number[]): number => values.filter((value) => value !== 0).length;

/**
 * Hall's interval for a mean, corrected for skewness (Hall 1992, JRSS-B 54, 221), with quantiles of Student's t in place
 * of the normal ones. Yearly downtimes are zero in most years and long in few: there a plain t interval covers too
 * seldom. Refused for fewer than ten values other than zero, unless all values are the same number; where the values
 * stand for something else (clusters), `nonZero` says how many of those are other than zero.
 *
 * ```ts
 * import { hallInterval } from "../src/stats/hall-interval.ts";
 * hallInterval([0, 0, 0], 0.95) // => { estimate: 0, lower: 0, upper: 0, level: 0.95, n: 3, constant: true }
 * hallInterval([0, 0, 7], 0.95) // => { refused: "1 of 3 values is not zero; an interval needs 10" }
 * ```
 */
export const hallInterval = (
  values: readonly number[],
  level: number,
  nonZero = nonZeroAmong(values),
): MeanEstimate | Refusal => {
  const n = values.length;
  const [first] = values;
  if (first === undefined) return { refused: "there are no values" };
  if (n > 1 && values.every((value) => value === first))
    return { estimate: first, lower: first, upper: first, level, n, constant: true };
  if (nonZero < leastNonZero) {
    const verb = nonZero === 1 ? "is" : "are";
    return { refused: `${nonZero} of ${n} values ${verb} not zero; an interval needs ${leastNonZero}` };
  }
  const moments = momentsOf(values);
  const [lower, upper] = endsFrom(moments, level);
  return { estimate: moments.mean, lower, upper, level, n, constant: false };
};
