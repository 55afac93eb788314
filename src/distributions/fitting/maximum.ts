/** A point: one or two numbers. */
export type Point = readonly number[];

/** A function of a point that is to be as large as can be. */
export type Surface = (at: Point) => number;

/** Least and greatest value of each number of a point. */
export type Bounds = readonly (readonly [least: number, most: number])[];

/** Where a surface is highest, and how it bends there. */
export interface Maximum {
  readonly at: Point;
  readonly value: number;
  /** Second derivatives, row by row. */
  readonly bend: readonly Point[];
}

/** Wide enough that rounding does not drown second differences, narrow enough for them to be derivatives. */
const STEP = 1 / 4096;
const MOST_STEPS = 200;
/** No step goes farther in any direction: points are logarithms. */
const FARTHEST = 1;
const ENOUGH = 1e-9;

const shifted = (at: Point, by: readonly (readonly [place: number, step: number])[]): Point => {
  const moved = [...at];
  for (const [place, step] of by) moved[place] += step;
  return moved;
};

/** Value, gradient and second derivatives by central differences. */
const slopesOf = (surface: Surface, at: Point) => {
  const value = surface(at);
  const places = at.map((_, i) => i);
  const up = places.map((i) => surface(shifted(at, [[i, STEP]])));
  const down = places.map((i) => surface(shifted(at, [[i, -STEP]])));
  const gradient = places.map((i) => (up[i] - down[i]) / (2 * STEP));
  const curve = (i: number, j: number): number => {
    if (i === j) return (up[i] - 2 * value + down[i]) / (STEP * STEP);
    const both = (step: number) =>
      surface(
        shifted(at, [
          [i, step],
          [j, step],
        ]),
      );
    const rest = up[i] + up[j] + down[i] + down[j] - 2 * value;
    return (both(STEP) + both(-STEP) - rest) / (2 * STEP * STEP);
  };
  const bend = places.map(() => places.map(() => 0));
  for (const i of places) for (let j = i; j < at.length; j++) bend[i][j] = bend[j][i] = curve(i, j);
  return { value, gradient, bend };
};

/** The way up by Newton; made steeper where the surface does not bend down, until it leads up. */
const wayUp = (gradient: Point, bend: readonly Point[]): Point => {
  if (gradient.length === 1)
    return [gradient[0] / Math.max(-bend[0][0], Math.abs(gradient[0]) / FARTHEST, 1e-12)];
  const [[a, b], [, d]] = bend;
  const least = 1e-6 * (Math.abs(a) + Math.abs(d)) + 1e-12;
  const middle = (a + d) / 2;
  const highest = middle + Math.sqrt(((a - d) / 2) * ((a - d) / 2) + b * b);
  const ridge = Math.max(0, highest + least);
  const [p, q] = [ridge - a, ridge - d];
  const size = p * q - b * b;
  return [(q * gradient[0] + b * gradient[1]) / size, (b * gradient[0] + p * gradient[1]) / size];
};

const within = (at: Point, bounds: Bounds): Point =>
  at.map((x, i) => Math.min(bounds[i][1], Math.max(bounds[i][0], x)));

/** The point of a step that is not too long and leads up; undefined when rounding leaves none. */
const climbed = (surface: Surface, at: Point, value: number, step: Point, bounds: Bounds) => {
  let share = Math.min(1, FARTHEST / Math.max(...step.map(Math.abs)));
  for (let tries = 0; tries < 40; tries++, share /= 2) {
    const next = within(
      at.map((x, i) => x + share * step[i]),
      bounds,
    );
    if (surface(next) > value) return next;
  }
  return undefined;
};

/**
 * The highest point of a smooth surface over one or two numbers, from a point on, by Newton's method with differences for
 * derivatives: damped, so that each step leads up, and kept within bounds. Undefined when it does not settle.
 *
 * ```ts
 * import { highest } from "../src/distributions/fitting/maximum.ts";
 * const hill = ([x]) => -(x - 3) * (x - 3);
 * highest(hill, [0], [[-9, 9]]).at[0].toFixed(6) // => "3.000000"
 * ```
 */
export const highest = (surface: Surface, start: Point, bounds: Bounds): Maximum | undefined => {
  let at = within(start, bounds);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const { value, gradient, bend } = slopesOf(surface, at);
    if (!Number.isFinite(value) || gradient.some(Number.isNaN)) return undefined;
    const step = wayUp(gradient, bend);
    const gain = step.reduce((sum, one, i) => sum + one * gradient[i], 0);
    const next = climbed(surface, at, value, step, bounds);
    if (next === undefined) return { at, value, bend };
    if (gain < ENOUGH) return { at: next, value: surface(next), bend };
    at = next;
  }
  return undefined;
};
