import { assert } from "../base/assert.ts";
import { log } from "../base/math.ts";

/**
 * An availability from 0 to 1 as its number of nines, −log₁₀(1 − availability): 3 for 99.9 %; Infinity for 1.
 *
 * ```ts
 * import { ninesOf } from "../src/metrics/nines.ts";
 * Math.round(1000 * ninesOf(0.9995)) // => 3301
 * ninesOf(1) // => Infinity
 * ```
 */
export const ninesOf = (availability: number): number => {
  assert(availability >= 0 && availability <= 1, "an availability is from 0 to 1");
  return availability === 1 ? Number.POSITIVE_INFINITY : -log(1 - availability) / log(10);
};
