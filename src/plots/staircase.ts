import type { Box } from "./boxes.ts";

/** A place in pixels. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * The staircase that joins places of which no other is better (further left and lower): the least that can be had for
 * at most so much. It begins above the leftmost one and ends at the right edge; empty without places.
 */
export const staircase = (
  places: readonly Corner[],
  { top, right }: Pick<Box, "top" | "right">,
): Corner[] => {
  const sorted = places.toSorted((a, b) => a.x - b.x || b.y - a.y);
  const [first] = sorted;
  if (first === undefined) return [];
  const stairs: Corner[] = [{ x: first.x, y: top }];
  let low = Number.NEGATIVE_INFINITY;
  for (const { x, y } of sorted) {
    if (y <= low) continue;
    if (Number.isFinite(low)) stairs.push({ x, y: low });
    stairs.push({ x, y });
    low = y;
  }
  return [...stairs, { x: right, y: low }];
};
