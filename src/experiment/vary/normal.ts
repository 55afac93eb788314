import { z } from "zod";
import { normalCdf, normalQuantile } from "../../stats/normal.ts";
import { checkedNumbers, mostIn, quantitiesThat, writtenAs, writtenSchema } from "../quantities.ts";
import { withoutTails } from "./tails.ts";
import { defineVary } from "./vary.ts";

const disorder = ([mean, sd]: readonly number[], unit: string): string | false => {
  if (mean <= 0 || sd <= 0) return "mean and sd are above zero";
  return mean > mostIn(unit) && "the mean is at most 100 %";
};

/**
 * A normal law given that it is above zero, and for a share in % not above 100 %: the density between these bounds, divided
 * by its area there. `mean` and `sd` are those of the law before it is cut.
 */
export const normal = defineVary({
  kind: "normal",
  summary: "around a mean, above zero only",
  given: z
    .strictObject({
      mean: writtenSchema().describe("the mean, before the law is cut at zero"),
      sd: writtenSchema().describe("the standard deviation, before the law is cut at zero"),
    })
    .superRefine(quantitiesThat(({ mean, sd }) => [mean, sd], disorder))
    .describe("normal, given that it is above zero; the outermost 0.001 % on either side are moved in"),
  lowAndHigh: [0.05, 0.95],
  choices: () => null,
  valueAt: (given, u) => {
    const { numbers, unit } = checkedNumbers([given.mean, given.sd]);
    const [mean, sd] = numbers;
    const most = mostIn(unit);
    const below = normalCdf(-mean / sd);
    const inside = normalCdf((most - mean) / sd) - below;
    const number = mean + sd * normalQuantile(below + withoutTails(u) * inside);
    return writtenAs({ number: Math.min(number, most), unit });
  },
  describe: ({ mean, sd }) => `normal, mean ${mean}, standard deviation ${sd}, above zero only`,
});
