import { isRefusal } from "../stats/interval.ts";
import type { Answer } from "./targets/target.ts";

/** A size with its ends; it is never below zero. */
export interface Size {
  readonly estimate: number;
  readonly lower: number;
  /** Infinity where it is not known. */
  readonly upper: number;
}

/** Places in an order, from 1; both included. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

const sized = ({ estimate, lower, upper }: Size): Size => ({
  estimate: Math.abs(estimate),
  lower: lower > 0 ? lower : upper < 0 ? -upper : 0,
  upper: Math.max(Math.abs(lower), Math.abs(upper)),
});

/**
 * How large the largest of some effects is, whatever its sign; where the intervals of the effects hold together, its own does too.
 * Null where no effect has an estimate; an effect without an interval may be of any size.
 *
 * ```ts
 * import { sizeOf } from "../src/experiment/ranks.ts";
 * const effect = (estimate, lower, upper) => ({ estimate, lower, upper, level: 0.95, n: 9 });
 * sizeOf([effect(-5, -6, -4), effect(2, -1, 5)]) // => { estimate: 5, lower: 4, upper: 6 }
 * ```
 */
export const sizeOf = (effects: readonly Answer[]): Size | null => {
  const known = effects.flatMap((effect) => (isRefusal(effect) ? [] : [sized(effect)]));
  if (known.length === 0) return null;
  const most = (end: keyof Size) => Math.max(...known.map((size) => size[end]));
  return {
    estimate: most("estimate"),
    lower: most("lower"),
    upper: known.length < effects.length ? Number.POSITIVE_INFINITY : most("upper"),
  };
};

const UNKNOWN: Size = { estimate: 0, lower: 0, upper: Number.POSITIVE_INFINITY };

/**
 * The places that each size may have, the largest first: before it stand at least those that are surely larger, behind it those
 * that are surely smaller. Where the intervals of all sizes hold together, all the places do.
 *
 * ```ts
 * import { rankRanges } from "../src/experiment/ranks.ts";
 * const size = (lower, upper) => ({ estimate: lower, lower, upper });
 * rankRanges([size(1, 3), size(5, 6), size(2, 4)]) // => [{ from: 2, to: 3 }, { from: 1, to: 1 }, { from: 2, to: 3 }]
 * ```
 */
export const rankRanges = (sizes: readonly (Size | null)[]): readonly RankRange[] => {
  const all = sizes.map((size) => size ?? UNKNOWN);
  return all.map(({ lower, upper }) => ({
    from: 1 + all.filter((other) => other.lower > upper).length,
    to: all.length - all.filter((other) => other.upper < lower).length,
  }));
};
