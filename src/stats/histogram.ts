import { bisectRight, extent, ticks } from "d3-array";
import type { Numbers } from "./numbers.ts";

/** One bin: lower ≤ value < upper, but for the last one, which holds its upper end too. */
export interface HistogramBin {
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

/**
 * Counts values in about so many bins of equal width with round limits (d3's ticks); the outer bins end at the least and
 * the greatest value.
 *
 * ```ts
 * import { histogram } from "../src/stats/histogram.ts";
 * histogram([0, 1, 1, 3], 2) // => [{ lower: 0, upper: 2, count: 3 }, { lower: 2, upper: 3, count: 1 }]
 * histogram([], 2) // => []
 * ```
 */
export const histogram = (values: Numbers, bins: number): HistogramBin[] => {
  const [least, greatest] = extent(values);
  if (least === undefined || greatest === undefined) return [];
  const limits = ticks(least, greatest, bins).filter((limit) => limit > least && limit < greatest);
  const counts = new Float64Array(limits.length + 1);
  for (let i = 0; i < values.length; i++) counts[bisectRight(limits, values[i]!)]!++;
  return Array.from(counts, (count, i) => ({
    lower: limits[i - 1] ?? least,
    upper: limits[i] ?? greatest,
    count,
  }));
};
