/** A time between two statements of the served share; times in seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The share at its beginning, and at its end if it moved there in a straight line. */
  readonly before: number;
  readonly share: number;
  readonly ramped: number;
}

const shareAt = ({ from, to, before, share, ramped }: Stretch, at: number): number =>
  ramped === 1 && to > from ? before + ((share - before) * (at - from)) / (to - from) : before;

/**
 * The integral of 1 − served share over the part of a stretch between two times of it, in seconds.
 *
 * ```ts
 * import { shareLost } from "../src/metrics/lost-users.ts";
 * const stretch = { from: 0, to: 10, before: 0, share: 1, ramped: 1 };
 * [shareLost(stretch, 0, 10), shareLost(stretch, 0, 5)] // => [5, 3.75]
 * ```
 */
export const shareLost = (stretch: Stretch, from: number, to: number): number => {
  if (to <= from) return 0;
  const before = from === stretch.from ? stretch.before : shareAt(stretch, from);
  if (stretch.ramped === 0) return (to - from) * (1 - before);
  const share = to === stretch.to ? stretch.share : shareAt(stretch, to);
  return (to - from) * (1 - (before + share) / 2);
};
