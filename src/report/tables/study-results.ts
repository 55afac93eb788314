import { type Alternative, modelOf } from "../../experiment/alternatives.ts";
import type { Conducted } from "../../experiment/conduct.ts";
import { clusteringOf, vectorOf } from "../../experiment/inputs.ts";
import type { Ledger } from "../../experiment/ledger.ts";
import { outageRows } from "../../experiment/outage-rows.ts";
import { outageFields } from "../../experiment/recorder.ts";
import { isMissing, type Study } from "../../experiment/study.ts";
import { planOf } from "../../experiment/study-worker.ts";
import { whoIsWho } from "../../experiment/who-is-who.ts";
import { causes } from "../../metrics/causes.ts";
import { type FactorValues, factorValues } from "./factor-values.ts";
import { type OutageColumn, type OutageResults, outageTable } from "./outages.ts";
import { type ReplicationResults, replicationTable } from "./replications.ts";
import { aboutTable, type StudyTables, type TableOrigin } from "./study-tables.ts";
import type { TableSource } from "./table.ts";

/** A table of a study, and what its file says of where it comes from. */
export interface StudyTable {
  /** Of its file, without what follows the dot. */
  readonly name: TableOrigin["table"];
  readonly source: TableSource;
  readonly about: Readonly<Record<string, string>>;
}

/** What an alternative sets, by path: after the design's changes, or before them. */
const settingOf = ({ settings, inputs }: Alternative, path: string): unknown =>
  settings.get(path) ?? inputs?.get(path);

const factorsOf = ({ alternatives }: Study): readonly (FactorValues & { readonly path: string })[] => {
  const paths = alternatives.flatMap(({ settings, inputs }) => [
    ...settings.keys(),
    ...(inputs?.keys() ?? []),
  ]);
  return [...new Set(paths)].map((path) => ({
    path,
    ...factorValues(alternatives.map((alternative) => settingOf(alternative, path))),
  }));
};

const comparedIn = ({ study, runs }: Conducted): StudyTables => {
  const factors = factorsOf(study);
  return {
    factors: factors.map(({ path, unit }) => ({ path, unit })),
    alternatives: study.alternatives.map(({ name, design }, index) => ({
      name,
      design,
      settings: factors.map(({ values }) => values[index]!),
      replications: runs[index]!,
    })),
  };
};

/** The number of the vector of each replication, where inputs are not certain. */
const vectorsOf = ({ study, calibration }: Conducted): ReplicationResults["vectorOf"] => {
  const { inputs } = study.experiment;
  if (clusteringOf(study.experiment, calibration?.vectors.length) === null) return undefined;
  return (replication) =>
    calibration === null
      ? vectorOf(inputs!, replication)
      : calibration.vectors[replication % calibration.vectors.length]!;
};

const replicationsIn = (conducted: Conducted): ReplicationResults => {
  const { study, collected } = conducted;
  // What says nothing of a model without phones has no column.
  const told = study.columns.flatMap((column, place) =>
    isMissing(study, column) ? [] : [{ column, place }],
  );
  return {
    ...comparedIn(conducted),
    columns: told.map(({ column }) => column),
    values: (alternative, column, first, count) =>
      collected.range(alternative, told[column]!.place, { from: first, to: first + count }),
    vectorOf: vectorsOf(conducted),
  };
};

const WIDTH = outageFields.length;
const CAUSE = outageFields.findIndex(({ name }) => name === "cause");

const SUMMARIES: Readonly<Record<string, string>> = {
  began: "when it began, in the time of the run",
  length: "until the service was back, or the run ended",
  cut: "whether it went on as the run ended",
  detected: "from its beginning until somebody or something noticed; none if nobody did",
  recovered: "from its beginning until all was back to normal; none if that was not before the run ended",
  lowest: "the lowest share that was served",
  userHours: "the integral of (1 - served share) x online users; none without phones",
  cause: "what began it",
};

/** The names of causes, by alternative; they are numbered by plan. */
const causesOf = (study: Study): readonly (readonly string[])[] =>
  study.alternatives.map((alternative) =>
    causes.parts(whoIsWho(planOf(study, modelOf(study.model, alternative, new Map())))),
  );

const outageColumns = (words: readonly string[]): readonly OutageColumn[] =>
  outageFields.slice(1).map(({ name, unit }) => ({
    name,
    unit,
    summary: SUMMARIES[name] ?? `time of it: ${name}`,
    ...(name === "cut" ? { type: "boolean" as const } : {}),
    ...(name === "cause" ? { words } : {}),
  }));

/** Rows with the causes of all plans numbered in one list. */
const renumbered = (rows: Float64Array, numbers: readonly number[]): Float64Array => {
  for (let at = CAUSE; at < rows.length; at += WIDTH) rows[at] = numbers[rows[at]!] ?? Number.NaN;
  return rows;
};

const outagesIn = (conducted: Conducted, kept: Pick<Ledger, "jobs" | "read">): OutageResults => {
  const named = causesOf(conducted.study);
  const words = [...new Set(named.flat())];
  const places = new Map(words.map((word, place) => [word, place]));
  const numbers = named.map((own) => own.map((name) => places.get(name)!));
  return {
    ...comparedIn(conducted),
    columns: outageColumns(words),
    *outages(alternative) {
      for (const rows of outageRows(kept, alternative, conducted.runs[alternative]!))
        yield renumbered(rows, numbers[alternative]!);
    },
  };
};

const aboutOf = ({ study: { model, digest, experiment } }: Conducted, table: TableOrigin["table"]) =>
  aboutTable({
    table,
    modelDigest: model.digest,
    studyDigest: digest,
    seed: experiment.seed,
    level: experiment.level,
  });

/**
 * The tables of a study that is over: one row for each replication that counts, and one for each outage in them. Both follow from
 * the study and the numbers of replications alone. The outages are read from where finished work was kept, as they are written.
 */
export const tablesOf = (
  conducted: Conducted,
  kept: Pick<Ledger, "jobs" | "read">,
): readonly StudyTable[] => [
  {
    name: "replications",
    source: replicationTable(replicationsIn(conducted)),
    about: aboutOf(conducted, "replications"),
  },
  { name: "outages", source: outageTable(outagesIn(conducted, kept)), about: aboutOf(conducted, "outages") },
];
