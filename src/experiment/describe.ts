import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import { metricKinds } from "../metrics/family.ts";
import type { Tree } from "../model/reading/node.ts";
import { alternativeCount } from "./alternatives.ts";
import type { Factor } from "./factors.ts";
import { levelsOf } from "./factors.ts";
import type { LoadedExperiment } from "./load.ts";
import { publishedTimes } from "./published.ts";
import type { Experiment } from "./schema.ts";
import { stoppingKinds } from "./stopping/family.ts";
import { type Study, studyOf } from "./study.ts";
import { describeTarget } from "./targets/family.ts";
import { describeVary, type Vary } from "./vectors.ts";

/** A part of an experiment in words: what it is about, and a line for each thing in it. */
export interface DescribedPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

const listed = (given: Readonly<Record<string, Tree>>): string =>
  Object.entries(given)
    .filter(([name]) => name !== "kind")
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(", ") : String(value)}`)
    .join(", ");

const isMap = (tree: Tree | undefined): tree is { readonly [key: string]: Tree } =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree);

/** How many replications are enough, in words: a number, or the rule with its parameters as written. */
export const enoughInWords = ({ runs, stop }: Experiment, source: Tree): string => {
  if (stop === undefined) return `${formatCount(runs ?? 0)} runs each`;
  const written = isMap(source) && isMap(source.stop) ? listed(source.stop) : "";
  return `${stop.kind}${written === "" ? "" : ` (${written})`}`;
};

/** What is asked, in words, as `mean of downtime`. */
export const questionInWords = ({
  question: { column, target },
  columns,
  questionColumn,
}: Pick<Study, "question" | "columns" | "questionColumn">): string =>
  `${describeTarget(target, columns[questionColumn]?.unit)} of ${column}`;

/** An experiment in some words: how many alternatives, how many runs, and what is asked. */
export const experimentInBrief = ({ experiment, model, source }: LoadedExperiment): string => {
  const count = alternativeCount(experiment);
  return [
    `${formatCount(count)} ${count === 1 ? "alternative" : "alternatives"}`,
    enoughInWords(experiment, source),
    questionInWords(studyOf(experiment, model, [])),
  ].join(", ");
};

const runInWords = ({ replay, years }: Experiment): string => {
  if (replay !== undefined)
    return `the fault ${replay.fault} strikes at time 0; a run goes on until nothing is left of it, for ${formatDuration(replay.horizon)} at most`;
  const { horizon, warmUp } = years!;
  return warmUp === 0
    ? `random failures from good and new, for ${formatDuration(horizon)}`
    : `random failures for ${formatDuration(horizon)} after a warm-up of ${formatDuration(warmUp)}`;
};

const askedLines = ({ experiment, source }: LoadedExperiment, study: Study): string[] => {
  const { outage, stop, level, seed, budget } = experiment;
  const rule = stoppingKinds.find(({ kind }) => kind === stop?.kind);
  return [
    `each run: ${runInWords(experiment)}`,
    `down: less than ${formatShare(outage.threshold)} is served, until that much is back for ${formatDuration(outage.settling)}; degraded: less than ${formatShare(outage.degraded)}`,
    `too long: outages of at least ${outage.longer.map(formatDuration).join(", ")}`,
    `the question: ${questionInWords(study)}, at a level of ${formatShare(level)}`,
    `enough: ${enoughInWords(experiment, source)}${rule === undefined ? "" : `, ${rule.summary}`}`,
    ...(stop === undefined ? [] : [`at most: ${formatCount(budget.runs)} runs each`]),
    ...(budget.time === undefined ? [] : [`and no longer than ${formatDuration(budget.time)}`]),
    `seed: ${JSON.stringify(seed)}`,
  ];
};

const MOST_LISTED = 60;

const alternativeLines = ({ alternatives }: Study): string[] => {
  const lines = alternatives.map(({ name, title }, index) => `${index + 1}  ${name}: ${title}`);
  const more = lines.length - MOST_LISTED;
  return more > 0 ? [...lines.slice(0, MOST_LISTED), `and ${formatCount(more)} more`] : lines;
};

const isStandard = (kind: string, name: string): boolean =>
  kind === name && metricKinds.some((metric) => metric.kind === kind);

const factorInWords = (factor: Factor): string => {
  const levels = levelsOf(factor);
  return levels === null ? describeVary(factor as Vary) : levels.map(String).join(", ");
};

const entriesOf = <Value>(
  given: Readonly<Record<string, Value>> | undefined,
  inWords: (value: Value) => string,
): string[] => Object.entries(given ?? {}).map(([path, value]) => `${path}: ${inWords(value)}`);

/** A checked experiment in words, defaults filled in; parts that it does not have are left out. */
export const describeExperiment = (loaded: LoadedExperiment): readonly DescribedPart[] => {
  const { experiment, model } = loaded;
  const { factors, inputs, calibrate, sampling } = experiment;
  const study = studyOf(experiment, model);
  const own = study.columns.filter(({ kind, name }) => !isStandard(kind, name));
  const points =
    factors === undefined ? "" : ` (${[sampling.kind, listed({ ...sampling } as never)].join(" ").trim()})`;
  return [
    { heading: "What is asked", lines: askedLines(loaded, study) },
    {
      heading: `Alternatives (${formatCount(study.alternatives.length)}, the first is the baseline)`,
      lines: alternativeLines(study),
    },
    { heading: `Factors, set after a design's changes${points}`, lines: entriesOf(factors, factorInWords) },
    {
      heading: `Uncertain inputs, set before a design's changes, anew every ${inputs?.each ?? 0} runs`,
      lines: entriesOf(inputs?.vary, describeVary),
    },
    {
      heading: `Calibrated: ${calibrate?.keep ?? 0} vectors are kept, of ${formatCount(calibrate?.samples ?? 0)} at most`,
      lines: entriesOf(calibrate?.vary, describeVary),
    },
    {
      heading: "Published, to stand beside the first alternative",
      lines: publishedTimes(experiment.published).map(
        ({ phase, after, to }) =>
          `${phase}: after ${formatDuration(after)}${to === after ? "" : ` to ${formatDuration(to)}`}`,
      ),
    },
    {
      heading: "Columns beside the metrics of every study",
      lines: own.map(({ name, summary }) => `${name}: ${summary}`),
    },
  ].filter(({ lines }) => lines.length > 0);
};
