import { type Numbers, total } from "./numbers.ts";

/** The first four moments of a list of numbers. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Σ (x − mean)². */
  readonly sumOfSquares: number;
  /** Standard deviation with divisor n − 1; 0 for a single number. */
  readonly sd: number;
  /** Third central moment, Σ (x − mean)³ / n. */
  readonly third: number;
  /** Fourth central moment, Σ (x − mean)⁴ / n. */
  readonly fourth: number;
}

/**
 * Moments in two passes, with the mean corrected for the first pass's rounding, so that a large common offset costs no digits.
 * An empty list has mean NaN.
 *
 * ```ts
 * import { momentsOf } from "../src/stats/moments.ts";
 * const { n, mean, sumOfSquares, third, fourth } = momentsOf([1, 2, 3, 6]);
 * [n, mean, sumOfSquares, third, fourth] // => [4, 3, 14, 4.5, 24.5]
 * ```
 */
export const momentsOf = (values: Numbers): Moments => {
  const n = values.length;
  const rough = total(values) / n;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += values[i]! - rough;
  const mean = rough + rest / n;
  let [squares, cubes, fourths] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const gap = values[i]! - mean;
    squares += gap * gap;
    cubes += gap * gap * gap;
    fourths += gap * gap * (gap * gap);
  }
  const sd = Math.sqrt(squares / Math.max(1, n - 1));
  return { n, mean, sumOfSquares: squares, sd, third: cubes / n, fourth: fourths / n };
};
