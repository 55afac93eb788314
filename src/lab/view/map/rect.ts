/** A part of the picture, in pixels from its top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles share more than an edge. */
export const overlap = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/**
 * How far a point is from a rectangle, in pixels: 0 inside.
 *
 * ```ts
 * import { distanceTo } from "../src/lab/view/map/rect.ts";
 * distanceTo({ x: 0, y: 0, width: 10, height: 10 }, 13, 14) // => 5
 * ```
 */
export const distanceTo = ({ x, y, width, height }: Rect, atX: number, atY: number): number => {
  const across = Math.max(x - atX, 0, atX - x - width);
  const down = Math.max(y - atY, 0, atY - y - height);
  return Math.sqrt(across * across + down * down);
};
