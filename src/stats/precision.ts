import type { Estimate } from "./interval.ts";

/**
 * Half the width of an interval; Infinity where an end is open.
 *
 * ```ts
 * import { halfWidth } from "../src/stats/precision.ts";
 * halfWidth({ lower: 3, upper: 7 }) // => 2
 * ```
 */
export const halfWidth = ({ lower, upper }: Pick<Estimate, "lower" | "upper">): number => (upper - lower) / 2;

/**
 * Half the width as a share of the estimate's size; Infinity for an estimate of 0 that has a width.
 *
 * ```ts
 * import { relativeHalfWidth } from "../src/stats/precision.ts";
 * relativeHalfWidth({ estimate: -40, lower: -42, upper: -38, level: 0.95, n: 9 }) // => 0.05
 * ```
 */
export const relativeHalfWidth = (estimate: Estimate): number => {
  const half = halfWidth(estimate);
  return half === 0 ? 0 : half / Math.abs(estimate.estimate);
};

/**
 * The relative half-width, seen from the estimate, that must be reached for the estimate to lie within a share `relative`
 * of the true value: ε / (1 + ε), as the estimate may be too great itself (Law, Simulation Modeling and Analysis, §9.4.1).
 *
 * ```ts
 * import { adjustedRelative } from "../src/stats/precision.ts";
 * adjustedRelative(0.25) // => 0.2
 * ```
 */
export const adjustedRelative = (relative: number): number => relative / (1 + relative);

/** Whether an estimate is as precise, relative to the true value, as wanted. */
export const isWithinShare = (estimate: Estimate, relative: number): boolean =>
  relativeHalfWidth(estimate) <= adjustedRelative(relative);

/**
 * About how many observations bring the half-width down to the wanted one: n (h / h*)², rounded up; they are counted as
 * `n` of the estimate counts them (runs, or clusters). Infinity where the width is not known yet.
 *
 * ```ts
 * import { observationsFor } from "../src/stats/precision.ts";
 * observationsFor({ estimate: 40, lower: 38, upper: 42, level: 0.95, n: 100 }, 1) // => 400
 * ```
 */
export const observationsFor = (estimate: Estimate, wanted: number): number => {
  const ratio = halfWidth(estimate) / wanted;
  return Math.ceil(estimate.n * ratio * ratio * (1 - 1e-12));
};

/**
 * About the half-width that `n` observations would give, all in all: h √(n₀ / n).
 *
 * ```ts
 * import { halfWidthAfter } from "../src/stats/precision.ts";
 * halfWidthAfter({ estimate: 40, lower: 38, upper: 42, level: 0.95, n: 100 }, 400) // => 1
 * ```
 */
export const halfWidthAfter = (estimate: Estimate, n: number): number =>
  halfWidth(estimate) * Math.sqrt(estimate.n / n);
