/** Buckets, of each of which at most four samples stay, and jumps that stand upright: with the first and the last 398 in all. */
const BUCKETS = 79;
const JUMPS = 40;

/** The place of the least or the greatest of some values, from one place up to another; the first of several. */
const extreme = (values: readonly number[], [from, to]: readonly [number, number], sign: 1 | -1): number => {
  let best = from;
  for (let at = from + 1; at < to; at++) if (sign * values[at]! > sign * values[best]!) best = at;
  return best;
};

/** The places after the greatest jumps of a series: samples of the time of the one before. */
const jumpsIn = (times: readonly number[], values: readonly number[]): number[] => {
  const height = (at: number): number => Math.abs(values[at]! - values[at - 1]!);
  return times
    .map((_, at) => at)
    .filter((at) => at > 0 && times[at] === times[at - 1] && height(at) > 0)
    .toSorted((one, other) => height(other) - height(one) || one - other)
    .slice(0, JUMPS);
};

/**
 * Which samples of several series stay when there are too many to show, 400 at most: the first and the last, both sides of the
 * greatest jumps of the first series, and of each stretch of time those in which the first series is least and greatest and
 * each of two others greatest. Rising.
 *
 * ```ts
 * import { thinned } from "../src/experiment/timeline-thin.ts";
 * thinned([0, 1, 2], [[5, 6, 7]]) // => [0, 1, 2]
 * ```
 */
export const thinned = (times: readonly number[], series: readonly (readonly number[])[]): number[] => {
  const most = 4 * BUCKETS + 2 * JUMPS + 2;
  if (times.length <= most) return times.map((_, index) => index);
  const stays = new Set([0, times.length - 1]);
  const [begin, end] = [times[0]!, times.at(-1)!];
  const [first = times, ...others] = series;
  for (const at of jumpsIn(times, first)) stays.add(at - 1).add(at);
  let from = 0;
  for (let bucket = 1; bucket <= BUCKETS; bucket++) {
    const until = begin + ((end - begin) * bucket) / BUCKETS;
    let to = from;
    while (to < times.length && (times[to]! < until || bucket === BUCKETS)) to++;
    if (to > from) {
      stays.add(extreme(first, [from, to], -1)).add(extreme(first, [from, to], 1));
      for (const other of others.slice(0, 2)) stays.add(extreme(other, [from, to], 1));
    }
    from = to;
  }
  return [...stays].toSorted((one, other) => one - other);
};
