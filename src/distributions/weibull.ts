import { exp, expm1, log, pow } from "../base/math.ts";
import { positiveDuration } from "../base/units.ts";
import { logGamma } from "../stats/gamma.ts";
import { firstReaching } from "./bisection.ts";
import { defineLaw } from "./law.ts";
import { mustExceed, numberWithin, spreadOf } from "./parameters.ts";

const shapes = [0.05, 1000] as const;

/** log(1 + cv²) as a function of the shape; falls with it. */
const logSpread = (shape: number): number => logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape);

const variation = (shape: number): number => Math.sqrt(expm1(logSpread(shape)));

const shapeForVariation = (cv: number): number => firstReaching((shape) => -variation(shape), -cv, shapes);

const scaleForMean = (mean: number, shape: number): number => mean / exp(logGamma(1 + 1 / shape));

/** The shape for which P(T ≤ median) = 1/2 and P(T ≤ p95) = 0.95. */
const shapeForPercentiles = (median: number, p95: number): number =>
  log(log(20) / Math.LN2) / log(p95 / median);

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
    return { shape, scale: given.median / pow(Math.LN2, 1 / shape) };
  }
  const shape = given.shape ?? shapeForVariation(given.cv!);
  return { shape, scale: given.scale ?? scaleForMean(given.mean!, shape) };
};

/** The Weibull law, H(t) = (t / scale)^shape: a shape above 1 wears out, one below 1 dies young. */
export const weibull = defineLaw({
  kind: "weibull",
  summary: "the chance of ending rises (shape above 1) or falls (below 1) with age",
  params: {
    shape: numberWithin(...shapes, "the shape")
      .optional()
      .describe("above 1: wears out; below 1: dies young"),
    scale: positiveDuration().optional().describe("the age that 37 % outlive"),
    mean: positiveDuration().optional().describe("the mean"),
    cv: numberWithin(0.002, 400, "cv").optional().describe("standard deviation divided by mean"),
    median: positiveDuration().optional().describe("half are shorter"),
    p95: positiveDuration().optional().describe("95 % are shorter"),
  },
  forms: [
    ["shape", "scale"],
    ["shape", "mean"],
    ["median", "p95"],
    ["mean", "cv"],
  ],
  check: ({ median, p95 }) => {
    if (median === undefined || p95 === undefined) return undefined;
    const disorder = mustExceed(["p95", p95], ["median", median]);
    if (disorder !== undefined) return disorder;
    const shape = shapeForPercentiles(median, p95);
    if (shape >= shapes[0] && shape <= shapes[1]) return undefined;
    return { path: ["p95"], message: "p95 must be from 1.0015 to 5e12 times the median" };
  },
  create: (given) => {
    const { shape, scale } = natural(given);
    const root = 1 / shape;
    return {
      hazard: (age) => pow(age / scale, shape),
      inverseHazard: (exponential) => scale * pow(exponential, root),
      moments: () => {
        const mean = scale * exp(logGamma(1 + root));
        return { mean, variance: mean * mean * expm1(logSpread(shape)) };
      },
    };
  },
  describe: (_, law) => `Weibull, ${spreadOf(law)}`,
});
