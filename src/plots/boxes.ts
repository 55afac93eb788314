/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line in pixels. */
export interface Stroke {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/**
 * Whether two boxes share more than an edge.
 *
 * ```ts
 * import { overlap } from "../src/plots/boxes.ts";
 * const box = { left: 0, top: 0, right: 2, bottom: 2 };
 * overlap(box, { left: 1, top: 1, right: 3, bottom: 3 }) // => true
 * overlap(box, { left: 2, top: 0, right: 3, bottom: 2 }) // => false
 * ```
 */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a box lies within another; edges may touch. */
export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Whether a line runs through a box (Liang and Barsky's clipping). */
export const crosses = ({ from, to }: Stroke, box: Box): boolean => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [first, last] = [0, 1];
  const clips = [
    [-dx, from[0] - box.left],
    [dx, box.right - from[0]],
    [-dy, from[1] - box.top],
    [dy, box.bottom - from[1]],
  ] as const;
  for (const [toward, room] of clips) {
    if (toward === 0) {
      if (room <= 0) return false;
    } else if (toward < 0) first = Math.max(first, room / toward);
    else last = Math.min(last, room / toward);
  }
  return first < last;
};

const side = (
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  [x, y]: readonly [number, number],
) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** Whether two lines cross; lines that only touch do not. */
export const cross = (a: Stroke, b: Stroke): boolean =>
  side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
  side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0;
