import { positiveDuration } from "../base/units.ts";
import { gammaHazard, gammaInverse, gammaInverseHazard } from "../stats/gamma.ts";
import { firstReaching } from "./bisection.ts";
import { defineLaw } from "./law.ts";
import { mustExceed, numberWithin, spreadOf } from "./parameters.ts";

const shapes = [0.02, 10_000] as const;

/** p95 divided by the median; falls with the shape. */
const tailRatio = (shape: number): number => gammaInverse(shape, 0.95) / gammaInverse(shape, 0.5);

const shapeForPercentiles = (median: number, p95: number): number =>
  firstReaching((shape) => -tailRatio(shape), -p95 / median, shapes);

interface Given {
  readonly shape?: number | undefined;
  readonly scale?: number | undefined;
  readonly mean?: number | undefined;
  readonly cv?: number | undefined;
  readonly median?: number | undefined;
  readonly p95?: number | undefined;
}

const natural = (given: Given): { shape: number; scale: number } => {
  if (given.median !== undefined) {
    const shape = shapeForPercentiles(given.median, given.p95!);
    return { shape, scale: given.median / gammaInverse(shape, 0.5) };
  }
  const shape = given.shape ?? 1 / (given.cv! * given.cv!);
  return { shape, scale: given.scale ?? given.mean! / shape };
};

/** The gamma law; a whole shape is that many exponential stages in a row (Erlang). */
export const gamma = defineLaw({
  kind: "gamma",
  summary: "several stages in a row, each exponential",
  params: {
    shape: numberWithin(...shapes, "the shape")
      .optional()
      .describe("the number of stages, whole or not"),
    scale: positiveDuration().optional().describe("the mean of one stage"),
    mean: positiveDuration().optional().describe("the mean"),
    cv: numberWithin(0.01, 7, "cv").optional().describe("standard deviation divided by mean"),
    median: positiveDuration().optional().describe("half are shorter"),
    p95: positiveDuration().optional().describe("95 % are shorter"),
  },
  forms: [
    ["shape", "scale"],
    ["shape", "mean"],
    ["mean", "cv"],
    ["median", "p95"],
  ],
  check: ({ median, p95 }) => {
    if (median === undefined || p95 === undefined) return undefined;
    const disorder = mustExceed(["p95", p95], ["median", median]);
    if (disorder !== undefined) return disorder;
    const [widest, narrowest] = shapes;
    if (p95 / median >= tailRatio(narrowest) && p95 / median <= tailRatio(widest)) return undefined;
    return { path: ["p95"], message: "for a gamma law p95 must be from 1.017 to 1e14 times the median" };
  },
  create: (given) => {
    const { shape, scale } = natural(given);
    return {
      hazard: (age) => gammaHazard(shape, age / scale),
      inverseHazard: (exponential) => scale * gammaInverseHazard(shape, exponential),
      moments: () => ({ mean: shape * scale, variance: shape * scale * scale }),
    };
  },
  describe: (_, law) => `gamma, ${spreadOf(law)}`,
});
