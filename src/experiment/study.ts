import type { Chosen } from "../base/family.ts";
import { ownKinds } from "../base/own-kinds.ts";
import { type Column, columnsOf, mostOf, standardColumns } from "../metrics/columns.ts";
import { digestOf } from "../model/digest.ts";
import type { LoadedModel } from "../model/load.ts";
import type { Tree } from "../model/reading/node.ts";
import { version } from "../version.ts";
import { type Alternative, alternativesOf } from "./alternatives.ts";
import type { Scene } from "./claims/scene.ts";
import { publishedMetrics } from "./published.ts";
import type { Question } from "./question.ts";
import type { purposes, RunSettings } from "./replicate.ts";
import type { Experiment } from "./schema.ts";
import { twinColumn } from "./twin.ts";

/** An experiment made ready to run: what is compared, what is measured, and how each run is made. Plain data and the model. */
export interface Study {
  readonly experiment: Experiment;
  readonly model: LoadedModel;
  /** What is compared; the first one is what the others are held against. */
  readonly alternatives: readonly Alternative[];
  /** One number for each of them is kept of every run. */
  readonly columns: readonly Column[];
  /** The columns that count outages of the lengths that are too long, in seconds. */
  readonly longer: readonly { readonly x: number; readonly column: string }[];
  readonly settings: RunSettings;
  /** What its runs are for: studies of another kind have other luck. */
  readonly purpose: keyof typeof purposes;
  readonly question: Question;
  /** The question's place among the columns. */
  readonly questionColumn: number;
  /** More of what is asked about is better, as of availability. */
  readonly moreIsBetter: boolean;
  /** The rule that says how many runs are enough. */
  readonly stop: Chosen;
  /** Studies with the same one leave the same values for the same replication; how many are run does not matter to it. */
  readonly digest: string;
}

const ruleOf = ({ outage, years }: Experiment) => ({
  threshold: outage.threshold,
  settling: outage.settling,
  degraded: outage.degraded,
  from: years?.warmUp ?? 0,
});

const settingsOf = (experiment: Experiment): RunSettings => {
  const { replay, years } = experiment;
  const rule = ruleOf(experiment);
  if (replay !== undefined) return { rule, horizon: replay.horizon, untilQuiet: true };
  return { rule, horizon: years!.warmUp + years!.horizon, untilQuiet: false };
};

/** What a study is asked where its file does not say. */
const questionOf = ({ question, replay, outage }: Experiment): Question => {
  if (question !== undefined) return { column: question.metric, target: question.target };
  if (replay === undefined) return { column: "downtime", target: { kind: "mean" } };
  return { column: "longest-outage", target: { kind: "at-least", value: outage.longer[0] } };
};

/** What the values of a replication follow from; how many there are, and what is made of them, is not in it. */
const valuesFollowFrom = (
  { replay, years, published, outage, metrics, question, inputs, calibrate, seed }: Experiment,
  model: LoadedModel,
  alternatives: readonly Alternative[],
): Tree => ({
  version,
  ...(ownKinds().length === 0 ? {} : { kinds: ownKinds().map((one) => ({ ...one })) }),
  model: model.digest,
  alternatives: alternatives.map(({ design, settings, inputs }) => ({
    design,
    settings: Object.fromEntries(settings),
    ...(inputs === undefined ? {} : { inputs: Object.fromEntries(inputs) }),
  })),
  // What is left undefined is not part of what was said.
  said: JSON.parse(
    JSON.stringify(
      { replay, years, published, outage, metrics, control: question?.control, inputs, calibrate, seed },
      (_, value) => (value instanceof Map ? [...value] : value),
    ),
  ) as Tree,
});

/** Makes a checked experiment ready to run; sensitivity compares alternatives of its own. */
export const studyOf = (
  experiment: Experiment,
  model: LoadedModel,
  alternatives: readonly Alternative[] = alternativesOf(experiment, model),
): Study => {
  const settings = settingsOf(experiment);
  const longer = experiment.outage.longer.map((x) => ({ x, instance: { kind: "outages-longer", than: x } }));
  const instances = [
    ...longer.map(({ instance }) => instance),
    ...publishedMetrics(experiment.published, settings.rule),
    ...experiment.metrics,
  ];
  const columns = [
    ...standardColumns(settings.rule),
    ...columnsOf(instances, settings.rule),
    ...(experiment.question?.control === undefined ? [] : [twinColumn(settings.rule)]),
  ];
  const question = questionOf(experiment);
  const questionColumn = columns.findIndex(({ name }) => name === question.column);
  return {
    experiment,
    model,
    alternatives,
    columns,
    longer: longer.map(({ x, instance }) => ({ x, column: columnsOf([instance], settings.rule)[0]!.name })),
    settings,
    purpose: experiment.replay === undefined ? "years" : "replay",
    question,
    questionColumn,
    moreIsBetter: columns[questionColumn]?.moreIsBetter === true,
    stop: experiment.stop ?? { kind: "runs", runs: experiment.runs },
    digest: digestOf(valuesFollowFrom(experiment, model, alternatives)),
  };
};

/** The column that tells most of a study: how long, not whether. */
export const mainColumn = ({ experiment }: Study): "longest-outage" | "downtime" =>
  experiment.replay === undefined ? "downtime" : "longest-outage";

/** Whether there are users to speak of. */
export const hasPhones = ({ model }: Study): boolean => model.model().phones !== undefined;

/** Some columns say nothing of a model without phones. */
export const isMissing = (study: Study, { needsPhones }: Column): boolean => needsPhones && !hasPhones(study);

/** The greatest value that a column can have in a run of a study; Infinity where there is none. */
export const greatestOf = ({ columns, settings }: Study, column: string): number =>
  mostOf(columns.find(({ name }) => name === column)!, settings.horizon - (settings.rule.from ?? 0));

/** What claims can be about. */
export const sceneOf = (study: Study): Scene => ({
  columns: study.columns,
  question: study.question,
  fault: study.experiment.replay?.fault ?? null,
  horizon: study.settings.horizon - (study.settings.rule.from ?? 0),
  hasPhones: hasPhones(study),
  greatest: (column) => greatestOf(study, column),
});
