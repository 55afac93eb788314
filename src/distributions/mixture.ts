import { z } from "zod";
import { exp, expm1, log, log1p } from "../base/math.ts";
import { formatShare, positiveAmount, positiveShare } from "../base/units.ts";
import { firstReaching } from "./bisection.ts";
import { eitherBy } from "./either.ts";
import { type Distribution, defineLaw, type MeanAndVariance, nestedLaw } from "./law.ts";

interface Part {
  readonly share: number;
  readonly law: Distribution;
}

/** −log Σ share · exp(−Hᵢ): by what has ended while that is little, else with the largest survivor taken out. */
const hazardOf = (parts: readonly Part[], age: number): number => {
  let ended = 0;
  let least = Infinity;
  for (const { share, law } of parts) {
    const hazard = law.hazard(age);
    ended -= share * expm1(-hazard);
    if (hazard < least) least = hazard;
  }
  if (ended < 0.5) return -log1p(-ended);
  if (least === Infinity) return Infinity;
  let alive = 0;
  for (const { share, law } of parts) alive += share * exp(least - law.hazard(age));
  return least - log(alive);
};

const inverseOf = (parts: readonly Part[], exponential: number): number => {
  const ages = parts.map(({ law }) => law.inverseHazard(exponential));
  const [first, last] = [Math.min(...ages), Math.max(...ages)];
  if (first === last || last === Infinity || exponential === Infinity) return last;
  return firstReaching((age) => hazardOf(parts, age), exponential, [first, last]);
};

const momentsOfParts = (parts: readonly Part[]): MeanAndVariance => {
  const mean = parts.reduce((sum, { share, law }) => sum + share * law.mean, 0);
  const spread = ({ law }: Part) => law.variance + (law.mean - mean) * (law.mean - mean);
  return { mean, variance: parts.reduce((sum, part) => sum + part.share * spread(part), 0) };
};

const sharesOf = (of: readonly { readonly weight: number }[]): number[] => {
  const total = of.reduce((sum, { weight }) => sum + weight, 0);
  return of.map(({ weight }) => weight / total);
};

const isPercentage = (input: unknown): boolean => typeof input === "string" && input.includes("%");

/** One of several laws, drawn by weight. Weights are shares of their sum. */
export const mixture = defineLaw({
  kind: "mixture",
  summary: "one of several laws, drawn by weight",
  params: {
    of: z
      .array(
        z.strictObject({
          weight: eitherBy(isPercentage, positiveShare(), positiveAmount()).describe(
            "its share of all the weights",
          ),
          law: nestedLaw().describe("the other law"),
        }),
      )
      .min(1)
      .max(100)
      .describe("the laws and their weights"),
  },
  nested: ({ of }) => of.map(({ law }, i) => ({ path: ["of", i, "law"], law })),
  create: ({ of }, laws) => {
    const shares = sharesOf(of);
    const parts = of.map(({ law }, i) => ({ share: shares[i]!, law: laws.create(law) }));
    return {
      knots: [...new Set(parts.flatMap(({ law }) => law.knots))].sort((a, b) => a - b),
      hazard: (age) => hazardOf(parts, age),
      inverseHazard: (exponential) => inverseOf(parts, exponential),
      moments: () => momentsOfParts(parts),
    };
  },
  describe: ({ of }, _, laws) => {
    const shares = sharesOf(of);
    return of.map(({ law }, i) => `${formatShare(shares[i]!)}: ${laws.describe(law)}`).join("; ");
  },
});
