/** The first three moments of a list of numbers. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Σ (x − mean)². */
  readonly sumOfSquares: number;
  /** Standard deviation with divisor n − 1; 0 for a single number. */
  readonly sd: number;
  /** Third central moment, Σ (x − mean)³ / n. */
  readonly third: number;
}

/**
 * Moments in two passes, with the mean corrected for the first pass's rounding, so that a large common offset costs no digits.
 * An empty list has mean NaN.
 *
 * ```ts
 * import { momentsOf } from "../src/stats/moments.ts";
 * momentsOf([1, 2, 3, 6]) // => { n: 4, mean: 3, sumOfSquares: 14, sd: Math.sqrt(14 / 3), third: 4.5 }
 * ```
 */
export const momentsOf = (values: readonly number[]): Moments => {
  const n = values.length;
  const rough = values.reduce((sum, value) => sum + value, 0) / n;
  const mean = rough + values.reduce((sum, value) => sum + (value - rough), 0) / n;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    const gap = value - mean;
    squares += gap * gap;
    cubes += gap * gap * gap;
  }
  return { n, mean, sumOfSquares: squares, sd: Math.sqrt(squares / Math.max(1, n - 1)), third: cubes / n };
};
