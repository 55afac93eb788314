import { bisectRight } from "d3-array";
import type { Estimate } from "./interval.ts";
import type { Numbers } from "./numbers.ts";
import { wilson } from "./proportion.ts";

/** P(X > x) with its interval. */
export interface Exceedance extends Estimate {
  readonly x: number;
}

/**
 * The share of values above each x, with Wilson's interval for each x by itself. Values are in ascending order.
 *
 * ```ts
 * import { exceedance } from "../src/stats/exceedance.ts";
 * exceedance([0, 0, 5, 9], [0, 7], 0.95).map(({ estimate }) => estimate) // => [0.5, 0.25]
 * ```
 */
export const exceedance = (sorted: Numbers, at: readonly number[], level: number): Exceedance[] =>
  at.map((x) => {
    const n = sorted.length;
    return { x, ...wilson({ successes: n - bisectRight(sorted, x), n }, level) };
  });
