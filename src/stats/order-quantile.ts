import { assert } from "../base/assert.ts";
import type { Estimate } from "./interval.ts";
import type { Numbers } from "./numbers.ts";
import { binomialCdf } from "./special.ts";

/** A quantile with its interval. An end is open when no order statistic of so few values bounds it at the level. */
export interface QuantileEstimate extends Estimate {
  /** No lower bound: `lower` is −Infinity. */
  readonly openBelow: boolean;
  /** No upper bound: `upper` is Infinity. */
  readonly openAbove: boolean;
}

/** The rank ⌈np⌉ of the p-quantile among n values, from 1 to n; forgives the rounding of n·p. */
export const rankOf = (n: number, p: number): number =>
  Math.min(n, Math.max(1, Math.ceil(n * p * (1 - 1e-14))));

/**
 * The p-quantile of values in ascending order as the inverse of their empirical distribution: an actual value, the
 * smallest that a share p of the values does not exceed. Interpolation would invent values between atoms.
 *
 * ```ts
 * import { orderQuantile } from "../src/stats/order-quantile.ts";
 * orderQuantile([0, 0, 0, 8], 0.5) // => 0
 * orderQuantile([0, 0, 0, 8], 0.76) // => 8
 * ```
 */
export const orderQuantile = (sorted: Numbers, p: number): number => {
  assert(sorted.length > 0, "a quantile needs a value");
  return sorted[rankOf(sorted.length, p) - 1]!;
};

/** The smallest whole number in [low, high] for which a rising condition holds; `high` when it never does. */
const firstWhole = (holds: (k: number) => boolean, [low, high]: readonly [number, number]): number => {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The ranks of the values that enclose the p-quantile; 0 or n + 1 where there is none. */
export const enclosingRanks = (n: number, p: number, level: number): readonly [number, number] => {
  const tail = (1 - level) / 2;
  const tooHigh = firstWhole((r) => binomialCdf(r - 1, n, p) > tail, [1, n + 1]);
  const above = firstWhole((s) => 1 - binomialCdf(s - 1, n, p) <= tail, [1, n + 1]);
  return [tooHigh - 1, above];
};

/**
 * The interval of a p-quantile between two order statistics (Conover, Practical Nonparametric Statistics): free of any
 * assumption on the law, valid with ties and atoms. Values are in ascending order.
 *
 * ```ts
 * import { orderInterval } from "../src/stats/order-quantile.ts";
 * const { lower, upper, openAbove } = orderInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5, 0.95);
 * [lower, upper, openAbove] // => [2, 9, false]
 * ```
 */
export const orderInterval = (sorted: Numbers, p: number, level: number): QuantileEstimate => {
  const n = sorted.length;
  const [below, above] = enclosingRanks(n, p, level);
  return {
    estimate: orderQuantile(sorted, p),
    lower: below === 0 ? -Infinity : sorted[below - 1]!,
    upper: above > n ? Infinity : sorted[above - 1]!,
    level,
    n,
    openBelow: below === 0,
    openAbove: above > n,
  };
};
