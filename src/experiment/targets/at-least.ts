import { formatCount, formatDuration } from "../../base/units.ts";
import { clusteredProportion } from "../../stats/clustered.ts";
import { clusteredMcnemar, type Discordance, mcnemar } from "../../stats/mcnemar.ts";
import { countOf, type Numbers } from "../../stats/numbers.ts";
import { wilson } from "../../stats/proportion.ts";
import { measureSchema } from "../measure.ts";
import { type Clustering, type Sample, sampleOf } from "../sample.ts";
import { defineTarget, type Pair } from "./target.ts";

const hitsIn = (values: Numbers, value: number): number => countOf(values, (one) => one >= value);

const discordance = (gaps: Numbers): Discordance => ({
  onlyFirst: countOf(gaps, (gap) => gap > 0),
  onlySecond: countOf(gaps, (gap) => gap < 0),
  n: gaps.length,
});

/** 1 where only the first of a pair is at least the value, −1 where only the second is. */
const gapsOf = ({ one, other }: Pair, value: number): Float64Array => {
  const gaps = new Float64Array(Math.min(one.values.length, other.values.length));
  for (let index = 0; index < gaps.length; index++)
    gaps[index] = Number(one.values[index]! >= value) - Number(other.values[index]! >= value);
  return gaps;
};

const chanceOf = ({ values, clusters }: Sample, value: number, level: number) =>
  clusters === null
    ? wilson({ successes: hitsIn(values, value), n: values.length }, level)
    : clusteredProportion(
        clusters.map((one) => ({ successes: hitsIn(one, value), n: one.length })),
        level,
      );

const mcnemarOf = (gaps: Float64Array, clustering: Clustering | null, level: number) => {
  const { clusters } = sampleOf(gaps, clustering);
  return clusters === null
    ? mcnemar(discordance(gaps), level)
    : clusteredMcnemar(clusters.map(discordance), level);
};

/** The chance that a value is reached, by Wilson's interval; of two alternatives, by the runs in which only one reaches it. */
export const atLeast = defineTarget({
  kind: "at-least",
  summary: "the chance that it is at least so much",
  params: {
    value: measureSchema().describe("a duration, or a number where the metric is no time"),
  },
  describe: ({ value }, unit) =>
    `chance of at least ${unit === "s" ? formatDuration(value) : formatCount(value)}`,
  unit: () => "chance",
  scores: (values, { value }) => Float64Array.from(values, (one) => Number(one >= value)),
  events: ({ values }, { value }) => hitsIn(values, value),
  estimate: (sample, level, { value }) => chanceOf(sample, value, level),
  difference: (pair, level, { value }) => mcnemarOf(gapsOf(pair, value), pair.clustering, level),
});
