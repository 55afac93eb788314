import { type Factors, levelsOf } from "../factors.ts";
import { defineSampling, type Point } from "./sampling.ts";

const levelsIn = (factors: Factors) =>
  Object.entries(factors).map(([path, factor]) => [path, levelsOf(factor) ?? []] as const);

/** Every value of each factor with every value of all others, in the order written; the last factor changes fastest. */
export const grid = defineSampling({
  kind: "grid",
  summary: "every value of each factor with every value of all others",
  params: {},
  refusal: (factor) =>
    levelsOf(factor) === null
      ? "a grid needs single values: a list, or from, to and steps; a law is for kind: latin-hypercube"
      : null,
  count: (_, factors) => levelsIn(factors).reduce((product, [, levels]) => product * levels.length, 1),
  points: (_, factors) =>
    levelsIn(factors).reduce<readonly Point[]>(
      (points, [path, levels]) =>
        points.flatMap((point) => levels.map((level) => new Map([...point, [path, level]]))),
      [new Map()],
    ),
});
