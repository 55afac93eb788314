import { formatShare, share } from "../../base/units.ts";
import { clusteredQuantile } from "../../stats/clustered.ts";
import { rememberedAscending } from "../../stats/numbers.ts";
import { orderInterval, type QuantileEstimate } from "../../stats/order-quantile.ts";
import type { Sample } from "../sample.ts";
import { defineTarget } from "./target.ts";

const quantileOf = ({ values, clusters }: Sample, p: number, level: number): QuantileEstimate =>
  clusters === null
    ? orderInterval(rememberedAscending(values), p, level)
    : clusteredQuantile(clusters, p, level);

const isSame = (one: Sample, other: Sample): boolean =>
  one.values.length === other.values.length &&
  Array.prototype.every.call(one.values, (value: number, index: number) => value === other.values[index]);

/**
 * A quantile, between two order statistics. Of a difference of quantiles the interval is that between the ends of both, each
 * at half the error: safe whatever the laws are, and wider than it need be.
 */
export const quantile = defineTarget({
  kind: "quantile",
  summary: "the length (or number) that a share of the replications stays within",
  params: {
    p: share()
      .refine((p) => p > 0 && p < 1, "above 0 and below 100 %")
      .describe("the share that stays within it"),
  },
  describe: ({ p }) => (p === 0.5 ? "median" : `${formatShare(p)} quantile`),
  unit: (unit) => unit,
  scores: () => null,
  // What lies beyond decides how well it is known.
  events: ({ values }, { p }) => Math.floor(values.length * Math.min(p, 1 - p) + 1e-9),
  estimate: (sample, level, { p }) => quantileOf(sample, p, level),
  difference: ({ one, other }, level, { p }) => {
    const each = (1 + level) / 2;
    const [first, second] = [quantileOf(one, p, each), quantileOf(other, p, each)];
    const n = Math.min(first.n, second.n);
    if (isSame(one, other)) return { estimate: 0, lower: 0, upper: 0, level, n };
    return {
      estimate: first.estimate - second.estimate,
      lower: first.lower - second.upper,
      upper: first.upper - second.lower,
      level,
      n,
    };
  },
});
