import { assert } from "../base/assert.ts";
import { expm1, log } from "../base/math.ts";
import type { Estimate } from "./interval.ts";
import { normalQuantile } from "./normal.ts";
import { betaQuantile } from "./special.ts";

/** What was seen: `successes` of `n`; both may be effective numbers that are not whole. */
export interface Tally {
  readonly successes: number;
  readonly n: number;
}

const check = ({ successes, n }: Tally): void =>
  assert(n > 0 && successes >= 0 && successes <= n, "successes are from 0 to n, and n is above 0");

/**
 * Wilson's score interval (1927) for a proportion. It is never of width zero, and serves for effective numbers too.
 *
 * ```ts
 * import { wilson } from "../src/stats/proportion.ts";
 * wilson({ successes: 0, n: 10 }, 0.95).upper.toFixed(4) // => "0.2775"
 * ```
 */
export const wilson = (tally: Tally, level: number): Estimate => {
  check(tally);
  const { successes, n } = tally;
  const z = normalQuantile((1 + level) / 2);
  const p = successes / n;
  const share = (z * z) / n;
  const centre = (p + share / 2) / (1 + share);
  const half = (z * Math.sqrt((p * (1 - p)) / n + share / (4 * n))) / (1 + share);
  const lower = successes === 0 ? 0 : Math.max(0, centre - half);
  return { estimate: p, lower, upper: successes === n ? 1 : Math.min(1, centre + half), level, n };
};

/**
 * The interval of Clopper and Pearson (1934) for a proportion: covers with at least the level, whatever the proportion.
 *
 * ```ts
 * import { clopperPearson } from "../src/stats/proportion.ts";
 * clopperPearson({ successes: 3, n: 10 }, 0.95).lower.toFixed(5) // => "0.06674"
 * ```
 */
export const clopperPearson = (tally: Tally, level: number): Estimate => {
  check(tally);
  const { successes, n } = tally;
  const tail = (1 - level) / 2;
  const failures = n - successes;
  const lower = successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1);
  const upper = failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures);
  return { estimate: successes / n, lower, upper, level, n };
};

/**
 * The one-sided upper bound of a proportion that was seen 0 times in n: 1 − (1 − level)^(1/n), about 3/n for 95 %.
 *
 * ```ts
 * import { boundAfterNone } from "../src/stats/proportion.ts";
 * boundAfterNone(100, 0.95).toFixed(4) // => "0.0295"
 * ```
 */
export const boundAfterNone = (n: number, level: number): number => {
  assert(n > 0, "n is above 0");
  return -expm1(log(1 - level) / n);
};
