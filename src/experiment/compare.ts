import type { Column } from "../metrics/columns.ts";
import { monthlyCost } from "../model/cost.ts";
import type { Tree } from "../model/reading/node.ts";
import type { Refusal } from "../stats/interval.ts";
import type { QuantileEstimate } from "../stats/order-quantile.ts";
import { bonferroni } from "../stats/simultaneous.ts";
import { modelOf } from "./alternatives.ts";
import { type PublishedResult, publishedResults } from "./beside-published.ts";
import { type AgainstBest, againstBest } from "./best.ts";
import type { Calibration } from "./calibration.ts";
import type { Conducted } from "./conduct.ts";
import { type Controlled, controlledDifference } from "./controlled.ts";
import { type TheoryBeside, theoryBeside } from "./exact-beside.ts";
import { Findings } from "./findings.ts";
import { type Replayed, replayedOf } from "./replayed.ts";
import { hasPhones, mainColumn, type Study } from "./study.ts";
import { headOf, type StudyHead } from "./study-head.ts";
import { type Summary, summaryOf } from "./summary.ts";
import type { Answer } from "./targets/target.ts";
import type { ToldRun } from "./told-run.ts";

/** What became of one alternative. Lengths are in seconds; columns go by their names. */
export interface AlternativeResult extends Summary {
  readonly name: string;
  readonly title: string;
  readonly design: string;
  readonly designTitle: string;
  /** What the factors set, by path. */
  readonly settings: Readonly<Record<string, Tree>>;
  readonly costPerMonth: number;
  /** Relative to the first alternative; null when that costs nothing. */
  readonly relativeCost: number | null;
  /** The replications behind all that is said of it. */
  readonly runs: number;
  /** What the study asks. */
  readonly answer: Answer;
  /**
   * This alternative less the first one, run by run on the same luck, over the replications that both have; null for the first
   * one. All such differences of a column hold together at the level.
   */
  readonly difference: {
    readonly level: number;
    readonly answer: Answer;
    readonly means: Readonly<Record<string, Answer>>;
    /** Of the mean downtime, with the independent twins as controls; null where the study does not ask for that. */
    readonly controlled: Controlled | Refusal | null;
  } | null;
  /** Null in a study of years. */
  readonly replayed: Replayed | null;
}

/** The result of a comparison; written by `--json`. All of it follows from model, experiment and the number of runs. */
export interface CompareResult extends StudyHead {
  readonly format: "secondtick-compare/2";
  readonly rule: {
    readonly threshold: number;
    readonly settling: number;
    readonly degraded: number;
    readonly longer: readonly number[];
  };
  readonly hasPeople: boolean;
  readonly calibration: Calibration | null;
  /** How many inputs are sampled, and how many replications share a sample; null without such inputs. */
  readonly inputs: { readonly count: number; readonly each: number } | null;
  /** The columns of the study: what is kept of each replication. */
  readonly columns: readonly Pick<Column, "name" | "unit">[];
  /** The run of the first alternative whose longest outage is nearest the median, the first of several: to be told as a story. */
  readonly example: { readonly replication: number; readonly vector: number | null };
  readonly alternatives: readonly AlternativeResult[];
  /** Published times beside those of the first alternative; null where none were published. */
  readonly published: readonly PublishedResult[] | null;
  /** Theory beside simulation; null where theory is not asked. */
  readonly exact: TheoryBeside | null;
  /** The median and the worst run of the first alternative; null where no run had an outage. Only in results that are written. */
  readonly told?: readonly ToldRun[] | null;
  /** Which alternatives may be the best by the question; null where too little was seen to say. */
  readonly best: readonly AgainstBest[] | null;
}

const MEAN = { kind: "mean" };

/** Columns of which the difference to the first alternative is told. */
const comparedColumns = (study: Study): readonly string[] => [
  mainColumn(study),
  "outages",
  ...(hasPhones(study) ? ["user-hours-lost"] : []),
];

const differenceOf = (findings: Findings, alternative: number): AlternativeResult["difference"] => {
  if (alternative === 0) return null;
  const { study } = findings.conducted;
  const level = bonferroni(findings.level, study.alternatives.length - 1);
  const less = (question: Parameters<Findings["difference"]>[2]): Answer =>
    findings.difference(alternative, 0, question, level);
  return {
    level,
    answer: less(study.question),
    means: Object.fromEntries(
      comparedColumns(study).map((column) => [column, less({ column, target: MEAN })]),
    ),
    controlled: controlledDifference(findings, [alternative, 0], level),
  };
};

const costOf = ({ model, alternatives }: Study, alternative: number): number =>
  monthlyCost(modelOf(model, alternatives[alternative]!, new Map()));

const alternativeResult = (findings: Findings, alternative: number, first: number): AlternativeResult => {
  const { study } = findings.conducted;
  const { experiment, question } = study;
  const { name, title, design, settings } = study.alternatives[alternative]!;
  const cost = costOf(study, alternative);
  const summary = summaryOf(findings, alternative);
  return {
    name,
    title,
    design,
    designTitle: study.model.designTitle(design),
    settings: Object.fromEntries(settings),
    costPerMonth: cost,
    relativeCost: first > 0 ? cost / first : null,
    runs: findings.runs(alternative),
    answer: findings.estimate(alternative, question.column, question.target),
    difference: differenceOf(findings, alternative),
    ...summary,
    replayed:
      experiment.replay === undefined ? null : replayedOf(findings, alternative, summary.longer[0]!.chance),
  };
};

/** The run of the first alternative whose longest outage is nearest to the median. */
const exampleOf = (findings: Findings, median: number): CompareResult["example"] => {
  const values = findings.values(0, "longest-outage");
  let replication = 0;
  values.forEach((value, run) => {
    if (Math.abs(value - median) < Math.abs(values[replication]! - median)) replication = run;
  });
  const vectors = findings.conducted.calibration?.vectors;
  return { replication, vector: vectors === undefined ? null : vectors[replication % vectors.length]! };
};

/**
 * Says of a study that is over what it found, alternative by alternative. `theory` says what is known without runs, which takes a
 * while for some laws: who looks often may leave it out.
 */
export const compareResult = (
  conducted: Conducted,
  theory: (...asked: Parameters<typeof theoryBeside>) => TheoryBeside | null = theoryBeside,
): CompareResult => {
  const { study, calibration } = conducted;
  const { experiment, model, columns } = study;
  const findings = new Findings(conducted);
  const first = costOf(study, 0);
  const alternatives = study.alternatives.map((_, index) => alternativeResult(findings, index, first));
  const { longer, threshold, settling, degraded } = experiment.outage;
  const median = findings.estimate(0, "longest-outage", { kind: "quantile", p: 0.5 }) as QuantileEstimate;
  return {
    format: "secondtick-compare/2",
    ...headOf(findings),
    rule: { threshold, settling, degraded, longer },
    hasPeople: model.model().people !== undefined,
    calibration,
    inputs:
      experiment.inputs === undefined
        ? null
        : { count: Object.keys(experiment.inputs.vary).length, each: experiment.inputs.each },
    columns: columns.map(({ name, unit }) => ({ name, unit })),
    example: exampleOf(findings, median.estimate),
    alternatives,
    published: publishedResults(findings),
    exact: theory(study, alternatives),
    best: againstBest(findings),
  };
};
