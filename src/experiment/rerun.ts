import { assert } from "../base/assert.ts";
import { causes } from "../metrics/causes.ts";
import { version } from "../version.ts";
import { modelOf } from "./alternatives.ts";
import { vectorOf } from "./inputs.ts";
import { outageFields } from "./recorder.ts";
import type { Study } from "./study.ts";
import { planOf, StudyWorker } from "./study-worker.ts";
import { whoIsWho } from "./who-is-who.ts";

/** One number of a run; null where it has none. */
export interface RunValue {
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
}

/** An outage of a run: what its log says, and the seconds that it spent in each phase, as in the table of outages. */
export interface RerunOutage {
  readonly cause: string;
  readonly values: readonly RunValue[];
}

/** One replication of a study, made again; written by `--json`. */
export interface RerunResult {
  readonly format: "secondtick-rerun/1";
  readonly version: string;
  readonly title: string;
  /** The study's. */
  readonly digest: string;
  readonly alternative: string;
  readonly replication: number;
  /** The vector of sampled parameters that it has; null where it has none. */
  readonly vector: number | null;
  readonly columns: readonly RunValue[];
  readonly outages: readonly RerunOutage[];
}

/** Which run is made again. */
export interface RunToRepeat {
  /** Its place among the study's. */
  readonly alternative: number;
  readonly replication: number;
  /** The number of its vector where vectors were calibrated; else null. */
  readonly vector: number | null;
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** The places of a row that are no numbers of their own: of the run in its block, and of the cause in its list. */
const PLACES: readonly string[] = ["run", "cause"];

const outageOf = (row: Float64Array, names: readonly string[]): RerunOutage => {
  const place = outageFields.findIndex(({ name }) => name === "cause");
  const cause = names[row[place]!];
  assert(cause !== undefined, "every outage has a cause of the plan");
  const values = outageFields.flatMap(({ name, unit }, index) =>
    PLACES.includes(name) ? [] : [{ name, unit, value: known(row[index]!) }],
  );
  return { cause, values };
};

/** Makes one replication of a study again: its numbers are those that it has in the tables of the whole study. */
export const rerun = (study: Study, { alternative, replication, vector }: RunToRepeat): RerunResult => {
  const one = study.alternatives[alternative]!;
  const job = { do: "simulate", alternative, first: replication, step: 1, count: 1, vector } as const;
  const { values, outages } = new StudyWorker(study).work(job);
  const names = causes.parts(whoIsWho(planOf(study, modelOf(study.model, one, new Map()))));
  const { inputs } = study.experiment;
  const width = outageFields.length;
  return {
    format: "secondtick-rerun/1",
    version,
    title: study.experiment.title,
    digest: study.digest,
    alternative: one.name,
    replication,
    vector: inputs === undefined ? vector : vectorOf(inputs, replication),
    columns: study.columns.map(({ name, unit }, index) => ({ name, unit, value: known(values[index]!) })),
    outages: Array.from({ length: outages.length / width }, (_, index) =>
      outageOf(outages.subarray(index * width, (index + 1) * width), names),
    ),
  };
};
