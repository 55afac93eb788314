import { z } from "zod";
import { exp, log } from "../../base/math.ts";
import { normalCdf, normalQuantile } from "../../stats/normal.ts";
import { checkedNumbers, mostIn, quantitiesThat, writtenAs, writtenSchema } from "../quantities.ts";
import { withoutTails } from "./tails.ts";
import { defineVary } from "./vary.ts";

const disorder = ([median, p95]: readonly number[], unit: string): string | false => {
  if (median <= 0) return "the median is above zero";
  if (median >= p95) return "the median is smaller than p95";
  return p95 > mostIn(unit) && "p95 is at most 100 %";
};

/**
 * A value whose logarithm is normal: half are below the median, 95 % below `p95`. A share in % is taken from that part of
 * the law that is not above 100 %, so that both are then a little lower than written.
 */
export const logNormal = defineVary({
  kind: "log-normal",
  summary: "a long right tail: a median, and what 95 % are below",
  given: z
    .strictObject({
      median: writtenSchema().describe("half are below it"),
      p95: writtenSchema().describe("95 % are below it"),
    })
    .superRefine(quantitiesThat(({ median, p95 }) => [median, p95], disorder))
    .describe("the logarithm is normal; the outermost 0.001 % on either side are moved in"),
  lowAndHigh: [0.05, 0.95],
  choices: () => null,
  valueAt: (given, u) => {
    const { numbers, unit } = checkedNumbers([given.median, given.p95]);
    const [median, p95] = numbers;
    const sigma = log(p95 / median) / normalQuantile(0.95);
    const most = mostIn(unit);
    const below = most === Number.POSITIVE_INFINITY ? 1 : normalCdf(log(most / median) / sigma);
    const number = median * exp(sigma * normalQuantile(withoutTails(u) * below));
    return writtenAs({ number: Math.min(number, most), unit });
  },
  describe: ({ median, p95 }) => `lognormal, median ${median}, 95 % below ${p95}`,
});
