const TENTHS = 1000;

/**
 * A share of the users as a story tells it: with one decimal at most; none or all of them only where it is so.
 *
 * ```ts
 * import { shareTold } from "../src/report/story-share.ts";
 * shareTold(0.99423) // => "99.4 %"
 * shareTold(0.5) // => "50 %"
 * shareTold(0.9998) // => "more than 99.9 %"
 * shareTold(0.0001) // => "less than 0.1 %"
 * ```
 */
export const shareTold = (share: number): string => {
  if (share <= 0) return "0 %";
  if (share >= 1) return "100 %";
  const tenths = Math.round(TENTHS * share);
  if (tenths === 0) return "less than 0.1 %";
  return tenths === TENTHS ? "more than 99.9 %" : `${tenths / 10} %`;
};

/** From the worst to the best: a story speaks of the served share when it passes one of these. */
const LEVELS: readonly number[] = [0.01, 0.25, 0.5, 0.75, 0.95, 0.99, 1];

/** How many of the levels that a story speaks of a share, from 0 to 1, has reached. */
export const levelOf = (share: number): number => LEVELS.filter((level) => share >= level).length;
