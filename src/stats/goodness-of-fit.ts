import { log, log1p } from "../base/math.ts";
import type { SurvivalStep } from "./kaplan-meier.ts";

/** How far a law is from the survival curve of what was observed; see each field. */
export interface Distance {
  /** The statistic A² of Anderson and Darling (1952): squared gaps, weighted towards both tails. */
  readonly andersonDarling: number;
  /** The statistic W² of Cramér and von Mises: squared gaps. */
  readonly cramerVonMises: number;
  /** The largest gap (Kolmogorov and Smirnov), as a share. */
  readonly largestGap: number;
  /** The length at which it is, in seconds. */
  readonly largestGapAt: number;
}

const square = (x: number): number => x * x;

/** ∫ (share − u)² / (u (1 − u)) du from one u to another; the ends may be 0 and 1 where the share is. */
const weighted = (share: number, from: number, to: number): number => {
  const below = share === 0 ? 0 : square(share) * (log(to) - log(from));
  const above = share === 1 ? 0 : square(1 - share) * (log1p(-to) - log1p(-from));
  return below - above - (to - from);
};

const plain = (share: number, from: number, to: number): number => {
  const [a, b] = [from - share, to - share];
  return (b * b * b - a * a * a) / 3;
};

/** Not quite 0 and 1, so that a law that holds something for impossible has a large distance, and not an infinite one. */
const inside = (u: number): number => Math.min(1 - 1e-15, Math.max(1e-300, u));

/**
 * The distance of a law, by its distribution function, from a survival curve: over the lengths from 0 to the greatest that
 * was watched, `until`. Without censoring it is the textbook's. The curve's steps stand for `n` observations.
 *
 * ```ts
 * import { distanceFrom } from "../src/stats/goodness-of-fit.ts";
 * const steps = [{ age: 0.5, atRisk: 1, ended: 1, survival: 0, greenwood: Infinity }];
 * distanceFrom(steps, (x) => x, { n: 1, until: 0.5 }).cramerVonMises.toFixed(6) // => "0.083333"
 * ```
 */
export const distanceFrom = (
  steps: readonly SurvivalStep[],
  cumulative: (age: number) => number,
  { n, until }: { readonly n: number; readonly until: number },
): Distance => {
  let [square2, squares, largestGap, largestGapAt, share, from] = [0, 0, 0, 0, 0, 0];
  const piece = (to: number): void => {
    if (to <= from) return;
    square2 += weighted(share, from, to);
    squares += plain(share, from, to);
    from = to;
  };
  for (const { age, survival } of steps) {
    const u = inside(cumulative(age));
    piece(u);
    const gap = Math.max(Math.abs(u - share), Math.abs(u - (1 - survival)));
    if (gap > largestGap) [largestGap, largestGapAt] = [gap, age];
    share = 1 - survival;
  }
  if (share === 1) piece(1);
  else piece(inside(cumulative(until)));
  return { andersonDarling: n * square2, cramerVonMises: n * squares, largestGap, largestGapAt };
};
