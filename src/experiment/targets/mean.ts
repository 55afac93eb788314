import { clusteredMean } from "../../stats/clustered.ts";
import { hallInterval } from "../../stats/hall-interval.ts";
import { boundedMean, clusteredBoundedMean } from "../../stats/mean-bound.ts";
import { countOf } from "../../stats/numbers.ts";
import { clusteredDifference, pairedDifference } from "../../stats/paired.ts";
import type { Sample } from "../sample.ts";
import { defineTarget } from "./target.ts";

const meanOf = ({ values, clusters, most }: Sample, level: number) => {
  if (!Number.isFinite(most))
    return clusters === null ? hallInterval(values, level) : clusteredMean(clusters, level);
  return clusters === null ? boundedMean(values, most, level) : clusteredBoundedMean(clusters, most, level);
};

/** The mean, by Hall's interval; differences are paired, replication by replication. */
export const mean = defineTarget({
  kind: "mean",
  summary: "the mean",
  params: {},
  describe: () => "mean",
  unit: (unit) => unit,
  scores: (values) => values,
  events: ({ values }) => countOf(values, (value) => value !== 0),
  estimate: (sample, level) => meanOf(sample, level),
  difference: ({ one, other }, level) =>
    one.clusters === null || other.clusters === null
      ? pairedDifference(one.values, other.values, level)
      : clusteredDifference(one.clusters, other.clusters, level),
});
