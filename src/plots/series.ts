/** A value at a time. */
export interface Moment {
  readonly x: number;
  readonly y: number;
}

/**
 * The part of a series within two times, by rising time: with a value at each edge, in proportion between its
 * neighbours, where the series goes on beyond it. What is no number is left out.
 *
 * ```ts
 * import { seriesWithin } from "../src/plots/series.ts";
 * seriesWithin([0, 10], [0, 1], 5, 20) // => [{ x: 5, y: 0.5 }, { x: 10, y: 1 }]
 * ```
 */
export const seriesWithin = (
  times: readonly number[],
  values: readonly number[],
  from: number,
  to: number,
): Moment[] => {
  const all = times
    .map((x, i) => ({ x, y: values[i] ?? Number.NaN }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const kept: Moment[] = [];
  all.forEach((moment, i) => {
    const before = all[i - 1];
    if (before !== undefined) kept.push(...edges(before, moment, from, to));
    if (moment.x >= from && moment.x <= to) kept.push(moment);
  });
  return kept;
};

/** Where the line between two moments enters and leaves a span of time. */
const edges = (before: Moment, after: Moment, from: number, to: number): Moment[] =>
  [from, to]
    .filter((edge) => before.x < edge && edge < after.x)
    .map((x) => ({ x, y: before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x) }));
