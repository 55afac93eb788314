import { basename } from "node:path";
import { nearMatch } from "../../base/near-match.ts";
import type { Alternative } from "../../experiment/alternatives.ts";
import { loadExperiment } from "../../experiment/load.ts";
import { type Study, studyOf } from "../../experiment/study.ts";
import { vectorFor } from "../../experiment/told-study.ts";
import { AS_BUILT, type LoadedModel } from "../../model/load.ts";
import type { Tree } from "../../model/reading/node.ts";
import { plainDocument } from "../../model/reading/plain-document.ts";
import { experimentIn, isExperimentFile } from "../checked-file.ts";
import { modelIn, readBounded } from "../files.ts";
import { shared } from "../options.ts";
import { readResult, studyOfResult } from "../result-file.ts";
import { UsageError } from "../usage-error.ts";

/** Of what a run is to be told; as it was typed. */
export interface ToldGiven {
  readonly design?: string | undefined;
  /** Of an experiment: by its name. */
  readonly alternative?: string | undefined;
  readonly seed?: string | undefined;
  readonly fault?: string | undefined;
  readonly vector?: number | undefined;
  readonly threshold?: string | undefined;
  readonly settling?: string | undefined;
}

/** A study, and which of its alternatives is told of. */
export interface ToldStudy {
  readonly file: string;
  readonly given: ToldGiven;
  readonly study: Study;
  readonly alternative: Alternative;
  /** What else the same run could be made under. */
  readonly others: readonly Alternative[];
  /** The vectors that calibration kept, where that is known already. */
  readonly kept: readonly number[] | null;
  /** The replications of the study. */
  readonly runs: number;
  /** Of a result: how many replications it holds. */
  readonly held?: number;
}

/** Years where nobody says how many. */
const YEARS = 1000;

const refuse = (option: string, found: string, what: string, known: readonly string[]): never => {
  const near = nearMatch(found, known);
  const hint = near === undefined ? "" : `\n  did you mean ${near}?`;
  throw new UsageError(`--${option}: ${what} ${found}\n  allowed: ${known.join(", ") || "none"}${hint}`);
};

const designAlone = (model: LoadedModel, design: string): Alternative => ({
  name: design,
  title: model.designTitle(design),
  design,
  settings: new Map(),
});

/** An experiment that asks of a model what explain tells: random years, or replays of a fault. */
const saidOf = (file: string, model: LoadedModel, given: ToldGiven) => {
  const { fault, threshold, settling, seed, design = AS_BUILT } = given;
  return {
    version: 1,
    title: model.title.slice(0, 200),
    model: basename(file),
    ...(fault === undefined ? { years: { horizon: "1 year" } } : { replay: { fault, horizon: "1 day" } }),
    outage: {
      threshold: threshold ?? shared.threshold.default,
      settling: settling ?? shared.settling.default,
    },
    designs: [design],
    seed: seed ?? shared.seed.default,
    runs: YEARS,
  };
};

const ofModel = (file: string, given: ToldGiven): ToldStudy => {
  if (given.vector !== undefined) throw new UsageError("--vector: only an experiment has vectors");
  if (given.alternative !== undefined)
    throw new UsageError("--alternative: a model has designs, --design names one");
  const model = modelIn(file);
  const { design = AS_BUILT, fault } = given;
  const known = Object.keys(model.model(design).faults);
  if (fault !== undefined && !known.includes(fault)) refuse("fault", fault, "the model has no fault", known);
  const document = plainDocument(file, saidOf(file, model, given) as unknown as Tree);
  const study = studyOf(loadExperiment(document, () => model).experiment, model);
  return {
    file,
    given,
    study,
    alternative: study.alternatives[0]!,
    others: model.designNames.filter((name) => name !== design).map((name) => designAlone(model, name)),
    kept: null,
    runs: YEARS,
  };
};

/** What is told of: an alternative of the study, any design of its model, or the first alternative. */
const chosenIn = ({ alternatives, model }: Study, { alternative, design }: ToldGiven): Alternative => {
  if (alternative !== undefined && design !== undefined)
    throw new UsageError("--design: --alternative says which design it is");
  const names = alternatives.map(({ name }) => name);
  const name = alternative ?? design;
  if (name === undefined) return alternatives[0]!;
  const found = alternatives.find((one) => one.name === name);
  if (found !== undefined) return found;
  if (design === undefined) return refuse("alternative", name, "the experiment has none called", names);
  // A design that is none is told in the model's own words.
  model.model(design);
  return designAlone(model, design);
};

/** How many replications a study is conducted with, where its rule says so. */
const runsOf = ({ experiment: { runs, stop } }: Study): number => {
  const fixed: unknown = stop === undefined ? runs : "runs" in stop ? stop.runs : undefined;
  return typeof fixed === "number" ? fixed : Array.isArray(fixed) ? Math.max(...fixed) : YEARS;
};

const ofStudy = (
  file: string,
  given: ToldGiven,
  { study, kept, runs }: Pick<ToldStudy, "study" | "kept" | "runs">,
): ToldStudy => {
  if (given.fault !== undefined) throw new UsageError("--fault: the experiment says which fault strikes");
  const alternative = chosenIn(study, given);
  const others = study.alternatives.filter((one) => one !== alternative);
  return { file, given, study, alternative, others, kept, runs };
};

const mapIn = (tree: Tree | undefined): Readonly<Record<string, Tree>> =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree)
    ? (tree as Readonly<Record<string, Tree>>)
    : {};

const ofExperiment = (file: string, given: ToldGiven): ToldStudy => {
  const { seed, threshold, settling } = given;
  const { experiment, model } = experimentIn(file, (said) => ({
    ...(seed === undefined ? {} : { seed }),
    ...(threshold === undefined && settling === undefined
      ? {}
      : {
          outage: {
            ...mapIn(mapIn(said).outage),
            ...(threshold === undefined ? {} : { threshold }),
            ...(settling === undefined ? {} : { settling }),
          },
        }),
  }));
  const study = studyOf(experiment, model);
  return ofStudy(file, given, { study, kept: null, runs: runsOf(study) });
};

const ofResult = (file: string, given: ToldGiven): ToldStudy => {
  for (const option of ["seed", "threshold", "settling"] as const)
    if (given[option] !== undefined) throw new UsageError(`--${option}: the result says it`);
  const result = readResult(file);
  const study = studyOfResult(file, result);
  const told = ofStudy(file, given, { study, kept: result.vectors, runs: result.runs ?? runsOf(study) });
  return result.runs === null ? told : { ...told, held: result.runs };
};

const MOST = 512 * 1_048_576;
const HEAD = 400;

/** Whether a file is what compare, run or sensitivity wrote. */
const isResultFile = (file: string): boolean =>
  /\.json$/i.test(file) &&
  /"format":\s*"secondtick-/.test(new TextDecoder().decode(readBounded(file, MOST).subarray(0, HEAD)));

/**
 * Opens what a run is to be told of: a model, an experiment, or a result of one.
 *
 * @throws ModelError or UsageError when there is no such run.
 */
export const openTold = (file: string, given: ToldGiven): ToldStudy => {
  if (isResultFile(file)) return ofResult(file, given);
  return isExperimentFile(file) ? ofExperiment(file, given) : ofModel(file, given);
};

/** The vector of a replication: the one that was asked for, else the study's own. */
export const vectorOfTold = ({ study, kept, given }: ToldStudy, replication: number): number | null => {
  const { inputs, calibrate } = study.experiment;
  if (given.vector !== undefined && inputs === undefined && calibrate === undefined)
    throw new UsageError("--vector: this experiment has no free parameters");
  return given.vector ?? vectorFor(study, kept, replication);
};

/** What is typed to have exactly a run told again. */
export const repeatOf = (
  { file, given, study, kept }: ToldStudy,
  replication: number,
  vector: number | null,
): readonly [string, string, ...string[]] => {
  const sayVector = vector !== null && kept === null && study.experiment.inputs === undefined;
  const option = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`--${name}`, value];
  return [
    "explain",
    file,
    ...option("fault", given.fault),
    ...(given.design === undefined
      ? option("alternative", given.alternative)
      : option("design", given.design)),
    ...option("seed", given.seed),
    ...option("threshold", given.threshold),
    ...option("settling", given.settling),
    "--replication",
    String(replication),
    ...option("vector", sayVector || given.vector !== undefined ? String(vector) : undefined),
  ];
};
