import { exp, expm1, log, log1p } from "../base/math.ts";
import { positiveDuration } from "../base/units.ts";
import { normalHazard, normalInverseHazard, normalQuantile } from "../stats/normal.ts";
import { defineLaw } from "./law.ts";
import { mustExceed, numberWithin, spreadOf } from "./parameters.ts";

const sigmas = [0.0001, 10] as const;

interface Given {
  readonly median?: number | undefined;
  readonly sigma?: number | undefined;
  readonly p95?: number | undefined;
  readonly mean?: number | undefined;
  readonly cv?: number | undefined;
}

const natural = ({ median, sigma, p95, mean, cv }: Given): { median: number; sigma: number } => {
  if (cv !== undefined) return { median: mean! / Math.sqrt(1 + cv * cv), sigma: Math.sqrt(log1p(cv * cv)) };
  if (sigma !== undefined) return { median: median!, sigma };
  if (p95 !== undefined) return { median: median!, sigma: log(p95 / median!) / normalQuantile(0.95) };
  return { median: median!, sigma: Math.sqrt(2 * log(mean! / median!)) };
};

/** The law whose logarithm is normal; sigma is that logarithm's standard deviation. Usual for repairs and diagnoses. */
export const lognormal = defineLaw({
  kind: "lognormal",
  summary: "a long right tail, as repairs by people have",
  params: {
    median: positiveDuration().optional().describe("half are shorter"),
    sigma: numberWithin(...sigmas, "sigma")
      .optional()
      .describe("standard deviation of the logarithm"),
    p95: positiveDuration().optional().describe("95 % are shorter"),
    mean: positiveDuration().optional().describe("the mean"),
    cv: numberWithin(0.0001, 1e6, "cv").optional().describe("standard deviation divided by mean"),
  },
  forms: [
    ["median", "sigma"],
    ["median", "p95"],
    ["mean", "cv"],
    ["median", "mean"],
  ],
  check: (given) => {
    const { median, p95, mean } = given;
    const larger = p95 === undefined ? (["mean", mean] as const) : (["p95", p95] as const);
    if (median === undefined || larger[1] === undefined) return undefined;
    const disorder = mustExceed([larger[0], larger[1]], ["median", median]);
    if (disorder !== undefined) return disorder;
    const { sigma } = natural(given);
    if (sigma >= sigmas[0] && sigma <= sigmas[1]) return undefined;
    return {
      path: [larger[0]],
      message: `${larger[0]} and median make sigma ${sigma.toPrecision(3)}; it must be from ${sigmas[0]} to ${sigmas[1]}`,
    };
  },
  create: (given) => {
    const { median, sigma } = natural(given);
    return {
      hazard: (age) => normalHazard(log(age / median) / sigma),
      inverseHazard: (exponential) => median * exp(sigma * normalInverseHazard(exponential)),
      moments: () => {
        const mean = median * exp((sigma * sigma) / 2);
        return { mean, variance: mean * mean * expm1(sigma * sigma) };
      },
    };
  },
  describe: (_, law) => `lognormal, ${spreadOf(law)}`,
});
