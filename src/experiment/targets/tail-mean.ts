import { formatShare, share } from "../../base/units.ts";
import { clusteredTailMean, tailDifference, tailMean as tailMeanOf } from "../../stats/tail-mean.ts";
import { defineTarget } from "./target.ts";

/** The mean of the worst (conditional value at risk): what a bad year is like, not only where bad years begin. */
export const tailMean = defineTarget({
  kind: "tail-mean",
  summary: "the mean of the worst replications (conditional value at risk)",
  params: {
    p: share()
      .refine((p) => p > 0 && p < 1, "above 0 and below 100 %")
      .describe("the share that is better: with 95 %, the mean of the worst 5 %"),
  },
  describe: ({ p }) => `mean of the worst ${formatShare(1 - p)}`,
  unit: (unit) => unit,
  scores: () => null,
  events: ({ values }, { p }) => Math.floor(values.length * (1 - p) + 1e-9),
  estimate: ({ values, clusters }, level, { p }) =>
    clusters === null ? tailMeanOf(values, p, level) : clusteredTailMean(clusters, p, level),
  difference: ({ one, other, clustering }, level, { p }) =>
    tailDifference({ one: one.values, other: other.values, clusterOf: clustering?.of ?? null }, p, level),
});
