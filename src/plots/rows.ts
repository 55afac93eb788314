/**
 * Puts each stretch into the first row where it overlaps no earlier one, with a gap between; the number of its row.
 *
 * ```ts
 * import { firstFree } from "../src/plots/rows.ts";
 * firstFree([[0, 5], [3, 8], [6, 9]], 1) // => [0, 1, 0]
 * ```
 */
export const firstFree = (stretches: readonly (readonly [number, number])[], gap: number): number[] => {
  const rows: (readonly [number, number])[][] = [];
  return stretches.map((stretch) => {
    const [from, to] = stretch;
    const isFree = (row: readonly (readonly [number, number])[]): boolean =>
      row.every(([start, end]) => end + gap <= from || to + gap <= start);
    const free = rows.findIndex(isFree);
    if (free >= 0) rows[free]!.push(stretch);
    else rows.push([stretch]);
    return free >= 0 ? free : rows.length - 1;
  });
};

/** Text that stands like a flag on a pole at its left edge, in pixels. */
export interface Flag {
  readonly at: number;
  readonly width: number;
}

/**
 * Rows of flags, counted from below, so that no pole runs through another's text: a flag that reaches over the next
 * pole stands above that one's flag. Poles are in rising order.
 *
 * ```ts
 * import { flagRows } from "../src/plots/rows.ts";
 * flagRows([{ at: 0, width: 50 }, { at: 20, width: 10 }, { at: 90, width: 50 }]) // => [1, 0, 0]
 * ```
 */
export const flagRows = (flags: readonly Flag[]): number[] => {
  const rows = flags.map(() => 0);
  for (let i = flags.length - 1; i >= 0; i--) {
    const { at, width } = flags[i]!;
    for (let j = i + 1; j < flags.length; j++)
      if (flags[j]!.at < at + width) rows[i] = Math.max(rows[i]!, rows[j]! + 1);
  }
  return rows;
};
