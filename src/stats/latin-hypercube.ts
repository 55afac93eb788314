/** The greatest number below 1. */
const belowOne = 1 - 1 / 2 / 0x10_0000_0000_0000;

/**
 * Numbers in (0, 1), one in each of `points` intervals of equal length, in random order: a uniform number moved into each,
 * then Fisher and Yates' shuffle. `uniform` gives numbers in (0, 1); 2 · points − 1 are taken.
 *
 * ```ts
 * import { strata } from "../src/stats/latin-hypercube.ts";
 * strata(2, () => 0.5) // => [0.25, 0.75]
 * ```
 */
export const strata = (points: number, uniform: () => number): number[] => {
  const numbers = Array.from({ length: points }, (_, i) => Math.min(belowOne, (i + uniform()) / points));
  for (let i = points - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  return numbers;
};

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): so many points in (0, 1)^dimensions, with one point in each of
 * the equal intervals of every dimension. Dimensions are drawn one after another, so further ones leave the first as
 * they are; for streams by name, call `strata` for each.
 *
 * ```ts
 * import { latinHypercube } from "../src/stats/latin-hypercube.ts";
 * latinHypercube(2, 3, () => 0.5) // => [[0.25, 0.25, 0.25], [0.75, 0.75, 0.75]]
 * ```
 */
export const latinHypercube = (points: number, dimensions: number, uniform: () => number): number[][] => {
  const columns = Array.from({ length: dimensions }, () => strata(points, uniform));
  return Array.from({ length: points }, (_, point) => columns.map((column) => column[point]!));
};
