import { bisectRight } from "d3-array";
import { assert } from "../base/assert.ts";
import { log } from "../base/math.ts";
import type { Exceedance } from "./exceedance.ts";
import { localLevel } from "./local-level.ts";
import type { Numbers } from "./numbers.ts";
import { clopperPearson } from "./proportion.ts";

// Bands hold for all x at once with the level, where the intervals of `exceedance` hold for each x by itself. Both kinds below
// are free of any assumption on the law; with atoms they hold with at least the level. Values are in ascending order.

/**
 * The band of Dvoretzky, Kiefer and Wolfowitz for P(X > x), with Massart's constant (1990, Ann. Prob. 18, 1269): the share of
 * values above x, give or take √(ln(2/(1 − level)) / 2n). Even in width, so it says little of rare excesses.
 *
 * ```ts
 * import { dkwBand } from "../src/stats/bands.ts";
 * const [point] = dkwBand(new Float64Array(1000), [5], 0.95);
 * [point.estimate, point.lower, point.upper.toFixed(4)] // => [0, 0, "0.0429"]
 * ```
 */
export const dkwBand = (sorted: Numbers, at: readonly number[], level: number): Exceedance[] => {
  const n = sorted.length;
  assert(n > 0, "a band needs a value");
  const half = Math.sqrt(log(2 / (1 - level)) / (2 * n));
  return at.map((x) => {
    const estimate = (n - bisectRight(sorted, x)) / n;
    return {
      x,
      estimate,
      lower: Math.max(0, estimate - half),
      upper: Math.min(1, estimate + half),
      level,
      n,
    };
  });
};

/**
 * The band of equal local levels for P(X > x) (of the kind of Berk & Jones 1979, Z. Wahrsch. 47, 47): at each x the interval of
 * Clopper and Pearson, at the level of each by itself with which all hold at once. It is narrow in the tails: beyond the
 * greatest of 1000 values it goes up to 0.75 %, where that of Dvoretzky, Kiefer and Wolfowitz goes up to 4.3 %.
 *
 * ```ts
 * import { equalLevelsBand } from "../src/stats/bands.ts";
 * const [point] = equalLevelsBand(new Float64Array(1000), [5], 0.95);
 * [point.estimate, point.lower, point.upper.toFixed(4)] // => [0, 0, "0.0075"]
 * ```
 */
export const equalLevelsBand = (sorted: Numbers, at: readonly number[], level: number): Exceedance[] => {
  const n = sorted.length;
  const each = 1 - localLevel(n, level);
  return at.map((x) => ({ x, ...clopperPearson({ successes: n - bisectRight(sorted, x), n }, each), level }));
};
