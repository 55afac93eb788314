import type { z } from "zod";
import type { Kind } from "../../base/family.ts";
import { madeFrom } from "../../base/growth.ts";
import { allMetrics } from "../../metrics/family.ts";
import type { Metric } from "../../metrics/metric.ts";
import type { ReferenceFamily } from "../../model/reference/families.ts";
import { samplingKinds } from "../sampling/family.ts";
import { stoppingKinds } from "../stopping/family.ts";
import { targetKinds } from "../targets/family.ts";
import { varyKinds } from "../vary/family.ts";

/** A unit in words: `1` is that of a plain number. */
export const unitInWords = (unit: string): string => (unit === "1" ? "a number" : unit);

/** What a metric says of itself, in sentences: what it is, its unit, which way is better, and what its mean estimates. */
const metricInWords = ({ summary, unit, estimand, better, needsPhones }: Metric): string =>
  [
    summary,
    `Unit: ${unitInWords(unit)}`,
    better === "more" ? "More is better" : "Less is better",
    `Its mean estimates ${estimand}`,
    ...(needsPhones === true ? ["Only of models with phones"] : []),
  ].join(". ");

const withOf = (has: boolean): readonly Kind[] =>
  madeFrom(allMetrics, (metric) =>
    (metric.params !== undefined) === has
      ? [{ kind: metric.kind, summary: metricInWords(metric), params: metric.params ?? {} }]
      : [],
  );

/** A way to sample under the name that it has in a file; what it is given stands right under it. */
const toldVary: readonly Kind[] = Object.entries(varyKinds).map(([name, { summary, given }]) => ({
  kind: name,
  summary,
  params: { [name]: given as z.ZodType },
}));

/** All families of which an experiment file chooses kinds, in the order of the reference. */
export const experimentFamilies: readonly ReferenceFamily[] = [
  {
    title: "Metrics",
    about:
      "What is measured in each run without being asked for; `metric` of the `question` names one. All are columns of every study.",
    kinds: withOf(false),
  },
  {
    title: "Metrics with parameters",
    about: [
      "Each of the `metrics` of an experiment is a map with one of these kinds and its parameters, and becomes a column with a name",
      "such as `slo-month-99p9`; `check --show` lists the names. Any may also have `threshold` and `settling` of its own.",
      "`{ kind: downtime, threshold: 90 % }` asks for one of the others under another threshold.",
    ].join(" "),
    kinds: withOf(true),
    written: "metric",
  },
  {
    title: "Targets",
    about: "What is to be known of a metric: `target` of the `question`. `mean` is short for `kind: mean`.",
    kinds: targetKinds,
    written: "target",
  },
  {
    title: "Stopping rules",
    about: "How many replications are enough: `stop`. A plain number of them is `runs`.",
    kinds: stoppingKinds,
  },
  {
    title: "Sampling of factors",
    about: "Which points of the `factors` are tried: `sampling`.",
    kinds: samplingKinds,
  },
  {
    title: "Ways to sample",
    about:
      "How a value is sampled: each of the `vary` of `inputs` and `calibrate`, and a factor of a Latin hypercube. A map of one entry, the way's name and what it is given: `{ uniform: [1 min, 20 min] }`. Without `kind`.",
    kinds: toldVary,
    written: "way to sample",
  },
];
