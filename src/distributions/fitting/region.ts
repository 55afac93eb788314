import { cos, sin } from "../../base/math.ts";
import type { Maximum, Point, Surface } from "./maximum.ts";

const DIRECTIONS = 32;
const MOST_TRIES = 60;

/** Steps of length one in which the surface falls alike in all directions: the inverse of the bend's root (Cholesky). */
const axesOf = (bend: readonly Point[]): readonly Point[] | undefined => {
  if (bend.length === 1) return bend[0][0] < 0 ? [[1 / Math.sqrt(-bend[0][0])]] : undefined;
  const [[a, b], [, d]] = bend;
  const left = d - (b * b) / a;
  if (!(a < 0 && left < 0)) return undefined;
  const [first, second] = [1 / Math.sqrt(-a), 1 / Math.sqrt(-left)];
  return [
    [first, 0],
    [(-b / a) * second, second],
  ];
};

/** Every direction from the top, half as many rounds as there are numbers. */
const directionsOf = (axes: readonly Point[]): Point[] => {
  if (axes.length === 1) return [axes[0], [-axes[0][0]]];
  return Array.from({ length: DIRECTIONS }, (_, k) => {
    const angle = (2 * Math.PI * k) / DIRECTIONS;
    const [x, y] = [cos(angle), sin(angle)];
    return [0, 1].map((i) => x * axes[0][i] + y * axes[1][i]);
  });
};

/** How far the surface takes to fall by a depth in a direction; undefined when it does not within sight. */
const reach = (fallen: (distance: number) => number, depth: number): number | undefined => {
  let [low, high] = [0, Math.sqrt(2 * depth)];
  for (let tries = 0; !(fallen(high) >= depth); tries++, high *= 1.5) {
    if (tries > 20) return undefined;
    low = high;
  }
  // By the square root of the fall, which is nearly straight; the bracket is kept (regula falsi, Illinois).
  const level = Math.sqrt(depth);
  const root = (distance: number) => Math.sqrt(Math.max(0, fallen(distance))) - level;
  let [below, above] = [low === 0 ? -level : root(low), root(high)];
  for (let tries = 0, side = 0; tries < MOST_TRIES && high - low > 1e-7 * high; tries++) {
    const middle = Number.isFinite(above) ? low + (high - low) * (below / (below - above)) : (low + high) / 2;
    const at = root(middle);
    if (Math.abs(at) < 1e-7) return middle;
    if (at < 0) {
      [low, below] = [middle, at];
      if (side === -1) above /= 2;
      side = -1;
    } else {
      [high, above] = [middle, at];
      if (side === 1) below /= 2;
      side = 1;
    }
  }
  return (low + high) / 2;
};

/**
 * Points around the top of a surface at which it has fallen by a depth, in order round it; two for a surface over one
 * number. Undefined when it does not fall so far on every side.
 */
export const regionAround = (
  surface: Surface,
  { at, value, bend }: Maximum,
  depth: number,
): Point[] | undefined => {
  const axes = axesOf(bend);
  if (axes === undefined) return undefined;
  const edge: Point[] = [];
  for (const direction of directionsOf(axes)) {
    const along = (distance: number): Point => at.map((x, i) => x + distance * direction[i]);
    const distance = reach((far) => value - surface(along(far)), depth);
    if (distance === undefined) return undefined;
    edge.push(along(distance));
  }
  return edge;
};

/** The top of the parabola through three neighbours, the middle one being the highest. */
const crest = (left: number, top: number, right: number): number => {
  const bend = left - 2 * top + right;
  return bend < 0 ? top - ((right - left) * (right - left)) / (8 * bend) : top;
};

/**
 * The least and the greatest value of a quantity over the region whose edge was followed: when the surface is a log-likelihood
 * and the depth half a chi-square quantile, its profile-likelihood interval.
 */
export const extremesOver = (
  edge: readonly Point[],
  quantity: (at: Point) => number,
): readonly [number, number] => {
  const values = edge.map(quantity);
  if (values.length < 3) return [Math.min(...values), Math.max(...values)];
  const greatest = (of: readonly number[]): number => {
    const k = of.indexOf(Math.max(...of));
    return crest(of.at(k - 1)!, of[k], of[(k + 1) % of.length]);
  };
  return [-greatest(values.map((value) => -value)), greatest(values)];
};
