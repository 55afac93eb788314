import type { Numbers } from "./numbers.ts";

/**
 * How many equally weighted observations are worth as much as these weighted ones: (Σw)² / Σw² (Kish 1965). The weights
 * are ≥ 0; 0 when there are none or all are 0.
 *
 * ```ts
 * import { effectiveSize } from "../src/stats/effective-size.ts";
 * effectiveSize([1, 1, 1, 1]) // => 4
 * effectiveSize([3, 1]) // => 1.6
 * ```
 */
export const effectiveSize = (weights: Numbers): number => {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    sum += weight;
    squares += weight * weight;
  }
  return sum === 0 ? 0 : (sum * sum) / squares;
};
