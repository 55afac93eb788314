import { assert } from "../base/assert.ts";
import { log } from "../base/math.ts";
import { hallInterval, leastNonZero } from "./hall-interval.ts";
import { type Estimate, isRefusal, type Refusal } from "./interval.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { countOf, type Numbers } from "./numbers.ts";
import { differences } from "./paired.ts";

/** What was seen with an input at two values; run i of both had the same luck. */
export interface LowAndHigh {
  readonly low: Numbers;
  readonly high: Numbers;
  /** The input's high value over its low one: above 0, not 1. */
  readonly ratio: number;
}

/** A mean this many times its standard error has a logarithm that is nearly normal. */
const leastStandardErrors = 4;

const isSure = (values: Numbers, { n, mean, sd }: Moments): boolean =>
  countOf(values, (value) => value !== 0) >= leastNonZero &&
  mean >= leastStandardErrors * (sd / Math.sqrt(n));

/**
 * The elasticity of a mean: by how many percent it grows when the input grows by one, that is d log y / d log x between the
 * two values of the input. The interval is by the delta method on paired runs: run i adds high_i / mean(high) −
 * low_i / mean(low) to the logarithm of the ratio of means, and those have Hall's interval.
 *
 * Exactly 0 where no run differs. Refused where either mean is not above zero by four of its standard errors or has fewer
 * than ten values other than zero: then no ratio can honestly be given.
 *
 * ```ts
 * import { elasticity } from "../src/stats/elasticity.ts";
 * const low = Array.from({ length: 20 }, (_, i) => i + 1);
 * const high = low.map((y) => 4 * y);
 * elasticity({ low, high, ratio: 2 }, 0.95).estimate // => 2
 * elasticity({ low: [0, 0], high: [0, 1], ratio: 2 }, 0.95) // => { refused: "a mean is too near zero for a ratio" }
 * ```
 */
export const elasticity = ({ low, high, ratio }: LowAndHigh, level: number): Estimate | Refusal => {
  assert(ratio > 0 && ratio !== 1, "an input's two values are above zero and differ");
  const isAlike = countOf(differences(low, high), (gap) => gap !== 0) === 0;
  const [below, above] = [momentsOf(low), momentsOf(high)];
  if (!isSure(low, below) || !isSure(high, above)) return { refused: "a mean is too near zero for a ratio" };
  const n = low.length;
  if (isAlike) return { estimate: 0, lower: 0, upper: 0, level, n };
  const growth = log(above.mean / below.mean);
  const parts = Float64Array.from(low, (value, i) => growth + (high[i]! / above.mean - value / below.mean));
  const result = hallInterval(parts, level, n);
  if (isRefusal(result)) return result;
  const steps = log(ratio);
  const ends = [result.lower / steps, result.upper / steps];
  return { estimate: growth / steps, lower: Math.min(...ends), upper: Math.max(...ends), level, n };
};
