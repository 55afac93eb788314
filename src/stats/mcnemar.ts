import { sum } from "d3-array";
import { assert } from "../base/assert.ts";
import { effectiveSize } from "./effective-size.ts";
import type { Estimate } from "./interval.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { boundAfterNone } from "./proportion.ts";
import { binomialCdf, tQuantile } from "./special.ts";

/** Pairs of runs with the same luck, counted by what happened in only one of the two. */
export interface Discordance {
  /** It happened in the first only. */
  readonly onlyFirst: number;
  /** It happened in the second only. */
  readonly onlySecond: number;
  /** All pairs. */
  readonly n: number;
}

/** The chance in the first minus that in the second. */
export interface ChanceDifference extends Estimate {
  /** No pair differed: the estimate is exactly 0, and the ends say how great a difference may be hidden. */
  readonly identical: boolean;
  /** How likely a difference at least as great in either direction is when there is none. */
  readonly pValue: number;
}

/** Whether the score test rejects this difference of chances; the estimate of what is left free is Tango's. */
const isRejected = (
  { onlyFirst: b, onlySecond: c, n }: Discordance,
  difference: number,
  z: number,
): boolean => {
  const linear = (2 * n - b + c) * difference - b - c;
  const free = difference * (1 - difference);
  const chance = (Math.sqrt(linear * linear + 8 * n * c * free) - linear) / (4 * n);
  const gap = b - c - n * difference;
  return gap * gap > z * z * n * (2 * chance + free);
};

/** The last difference that is not rejected on the way from the estimate to −1 or 1. */
const endOf = (counts: Discordance, towards: number, z: number): number => {
  let inside = (counts.onlyFirst - counts.onlySecond) / counts.n;
  let outside = towards;
  for (let i = 0; i < 60; i++) {
    const middle = (inside + outside) / 2;
    if (isRejected(counts, middle, z)) outside = middle;
    else inside = middle;
  }
  return outside;
};

const intervalOf = (counts: Discordance, level: number): Estimate & { readonly identical: boolean } => {
  const { onlyFirst, onlySecond, n } = counts;
  if (onlyFirst + onlySecond === 0) {
    const hidden = boundAfterNone(n, level);
    return { estimate: 0, lower: -hidden, upper: hidden, level, n, identical: true };
  }
  const z = normalQuantile((1 + level) / 2);
  const [lower, upper] = [endOf(counts, -1, z), endOf(counts, 1, z)];
  return { estimate: (onlyFirst - onlySecond) / n, lower, upper, level, n, identical: false };
};

const check = ({ onlyFirst, onlySecond, n }: Discordance): void => {
  const isCount = [onlyFirst, onlySecond, n].every(Number.isInteger) && onlyFirst >= 0 && onlySecond >= 0;
  assert(
    isCount && n > 0 && onlyFirst + onlySecond <= n,
    "pairs that differ are counted among n, which is above 0",
  );
};

/**
 * The difference of two chances from paired runs, by the pairs that differ. The interval inverts the score test (Tango
 * 1998, Statistics in Medicine 17, 891), which covers near its level even where few pairs differ (compared by Fagerland,
 * Lydersen and Laake 2013); the p-value is McNemar's in its exact form, binomial on the pairs that differ. Where none
 * differs, the ends are the upper bound of the chance that a pair does: about ±3/n for 95 %.
 *
 * ```ts
 * import { mcnemar } from "../src/stats/mcnemar.ts";
 * const { estimate, pValue } = mcnemar({ onlyFirst: 8, onlySecond: 0, n: 100 }, 0.95);
 * [estimate, pValue] // => [0.08, 2 / 256]
 * mcnemar({ onlyFirst: 0, onlySecond: 0, n: 1000 }, 0.95).upper.toFixed(4) // => "0.0030"
 * ```
 */
export const mcnemar = (counts: Discordance, level: number): ChanceDifference => {
  check(counts);
  const { onlyFirst, onlySecond } = counts;
  const tail = binomialCdf(Math.min(onlyFirst, onlySecond), onlyFirst + onlySecond, 0.5);
  return { ...intervalOf(counts, level), pValue: Math.min(1, 2 * tail) };
};

/** As many independent pairs as tell the same of the difference; see `clusteredProportion` for how it is found. */
const effectivePairs = (clusters: readonly Discordance[], total: Discordance, level: number): number => {
  const least = effectiveSize(clusters.map(({ n }) => n));
  const k = clusters.length;
  if (k < 2 || total.onlyFirst + total.onlySecond === 0) return least;
  const { n } = total;
  const mean = (total.onlyFirst - total.onlySecond) / n;
  const alone = (total.onlyFirst + total.onlySecond) / n - mean * mean;
  const residuals = sum(clusters, (each) => {
    const residual = each.onlyFirst - each.onlySecond - mean * each.n;
    return residual * residual;
  });
  const variance = ((k / (k - 1)) * residuals) / (n * n);
  const fewClusters = tQuantile((1 + level) / 2, n - 1) / tQuantile((1 + level) / 2, k - 1);
  const size = (variance > 0 ? Math.min(n, alone / variance) : n) * fewClusters * fewClusters;
  return Math.min(n, Math.max(least, size));
};

/** More steps than this of the exact sum are left to the normal law. */
const mostSteps = 1e6;

/** P(|Σ ±gap| ≥ |Σ gap|) over all signs alike: exact unless there is too much to add up. */
const signFlipTest = (gaps: readonly number[]): number => {
  const sizes = gaps.map(Math.abs).filter((size) => size > 0);
  const [reach, seen] = [sum(sizes), Math.abs(sum(gaps))];
  if (sizes.length * reach > mostSteps)
    return Math.min(1, 2 * normalCdf(-seen / Math.sqrt(sum(sizes, (size) => size * size))));
  // chances[s] is that of a total of s − reach.
  let chances = new Float64Array(2 * reach + 1);
  chances[reach] = 1;
  for (const size of sizes) {
    const next = new Float64Array(chances.length);
    for (let s = size; s < chances.length - size; s++) {
      next[s - size]! += chances[s]! / 2;
      next[s + size]! += chances[s]! / 2;
    }
    chances = next;
  }
  return Math.min(1, sum(chances.filter((_, s) => Math.abs(s - reach) >= seen)));
};

/**
 * `mcnemar` over clusters of pairs that share something (a vector of parameters): the interval is that of the effective
 * number of pairs, which is `n` of the result, and the p-value flips the signs of whole clusters. With one pair in each
 * cluster it is `mcnemar`.
 *
 * ```ts
 * import { clusteredMcnemar } from "../src/stats/mcnemar.ts";
 * const alike = { onlyFirst: 5, onlySecond: 0, n: 10 };
 * clusteredMcnemar([alike, alike, alike], 0.95).pValue // => 0.25
 * ```
 */
export const clusteredMcnemar = (clusters: readonly Discordance[], level: number): ChanceDifference => {
  const filled = clusters.filter(({ n }) => n > 0);
  assert(filled.length > 0, "a difference of chances needs a pair");
  filled.forEach(check);
  const total = {
    onlyFirst: sum(filled, ({ onlyFirst }) => onlyFirst),
    onlySecond: sum(filled, ({ onlySecond }) => onlySecond),
    n: sum(filled, ({ n }) => n),
  };
  const n = effectivePairs(filled, total, level);
  const shrunk = (count: number) => (count * n) / total.n;
  const counts = { onlyFirst: shrunk(total.onlyFirst), onlySecond: shrunk(total.onlySecond), n };
  const pValue = signFlipTest(filled.map(({ onlyFirst, onlySecond }) => onlyFirst - onlySecond));
  return { ...intervalOf(counts, level), estimate: (total.onlyFirst - total.onlySecond) / total.n, pValue };
};
