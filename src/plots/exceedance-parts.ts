/** A place on a curve of chances to exceed: x in seconds, the chance and its interval from 0 to 1. */
export interface ChancePoint {
  readonly x: number;
  readonly y: number;
  readonly lower: number;
  readonly upper: number;
}

/** The parts of a curve that are drawn apart. */
export interface ExceedanceParts {
  /** Down to where the chance gets too small to be drawn, or nothing was seen any more. */
  readonly line: readonly { readonly x: number; readonly y: number }[];
  /** Around the line; ends that are too small to be drawn are at the least chance. */
  readonly band: readonly { readonly x: number; readonly lower: number; readonly upper: number }[];
  /** Where nothing was seen, or too little to be drawn: only the upper bound. */
  readonly bound: readonly { readonly x: number; readonly y: number }[];
}

/**
 * Divides a curve, by rising x, at the last place where its chance is at least `least`. The bound begins there, so that
 * no gap opens between the band and the bound.
 *
 * ```ts
 * import { exceedanceParts } from "../src/plots/exceedance-parts.ts";
 * const points = [{ x: 1, y: 0.1, lower: 0.05, upper: 0.2 }, { x: 2, y: 0, lower: 0, upper: 0.04 }];
 * exceedanceParts(points, 0.001).line // => [{ x: 1, y: 0.1 }]
 * exceedanceParts(points, 0.001).bound // => [{ x: 1, y: 0.2 }, { x: 2, y: 0.04 }]
 * ```
 */
export const exceedanceParts = (points: readonly ChancePoint[], least: number): ExceedanceParts => {
  const firstGone = points.findIndex(({ y }) => y < least);
  const seen = firstGone < 0 ? points : points.slice(0, firstGone);
  const tail = firstGone < 0 ? [] : points.slice(Math.max(0, firstGone - 1));
  const kept = (chance: number): number => Math.min(1, Math.max(least, chance));
  return {
    line: seen.map(({ x, y }) => ({ x, y })),
    band: seen.map(({ x, lower, upper }) => ({ x, lower: kept(lower), upper: kept(upper) })),
    bound: tail.map(({ x, upper }) => ({ x, y: kept(upper) })),
  };
};
