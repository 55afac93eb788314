import { join } from "node:path";
import type { Conducted } from "../experiment/conduct.ts";
import { type Ledger, noLedger } from "../experiment/ledger.ts";
import type { Io } from "./io.ts";
import { folderIn, madeFolder, type OutputChoice, wantsJson } from "./output.ts";
import { type ReportsGiven, reportPlaces } from "./report-options.ts";

/** Options of all commands that write tables. */
export const tableOptions = {
  csv: {
    type: "string",
    requiresArg: true,
    describe:
      "write tables into this folder, over others of their names: replications.csv, a row for each replication, and outages.csv, a row for each outage",
  },
  parquet: {
    type: "string",
    requiresArg: true,
    describe: "the same as Parquet: replications.parquet and outages.parquet",
  },
} as const;

/** `--out` of those commands. */
export const outOption = {
  type: "string",
  requiresArg: true,
  describe:
    "write to this file, JSON if it ends in .json; or into this folder, which ends in / or is there: result.txt, result.json, report.html, and what else the experiment lists under outputs",
} as const;

/** What of them was typed. */
export interface TablesGiven extends OutputChoice, ReportsGiven {
  readonly csv?: string | undefined;
  readonly parquet?: string | undefined;
}

/** The forms of tables. */
const FORMS = ["csv", "parquet"] as const;

/** Folders, by the form of the tables that go there. */
export type TablePlaces = Readonly<Partial<Record<(typeof FORMS)[number], string>>>;

/** Where tables go: where the command line says, else, in the forms that the experiment asks for, into the folder of `--out`. */
export const tablePlaces = (given: TablesGiven, outputs: readonly string[]): TablePlaces => {
  const folder = folderIn(given);
  return Object.fromEntries(
    FORMS.flatMap((form) => {
      const place = given[form] ?? (outputs.includes(form) ? folder : undefined);
      return place === undefined ? [] : [[form, place]];
    }),
  );
};

/** What an experiment asks to be written and nobody said where to, in words; nothing when all of it is written. */
const unwritten = (given: TablesGiven, outputs: readonly string[]): string => {
  const places = { ...tablePlaces(given, outputs), ...reportPlaces(given, outputs) };
  const isWritten = (kind: string): boolean =>
    folderIn(given) !== undefined || (kind === "json" ? wantsJson(given) : kind in places);
  const missing = outputs.filter((kind) => !isWritten(kind));
  if (missing.length === 0) return "";
  return `not written: the experiment's outputs ${missing.join(", ")}; --out FOLDER/ says where to\n`;
};

/** Where finished work is kept until tables are made from it; `close` lets go of it. */
export interface KeptForTables {
  readonly ledger: Ledger;
  readonly close: () => void;
}

/**
 * The ledger of a study of which tables are wanted: the one that it has anyway, or else one that keeps the outages beside the
 * tables for as long as the command runs. The folders of the tables are made.
 *
 * @throws UsageError when they cannot be written to.
 */
export const keptFor = async (places: TablePlaces, ledger: Ledger): Promise<KeptForTables> => {
  const [folder] = Object.values(places).map(madeFolder);
  if (folder === undefined || ledger !== noLedger) return { ledger, close: () => {} };
  const { openOutageSpool } = await import("./outage-spool.ts");
  const spool = openOutageSpool(folder);
  return { ledger: spool, close: spool.close };
};

/**
 * Writes the tables of a study that is over, each whole or not at all, over what stands in its place.
 *
 * @throws ModelError when one cannot be written.
 */
const writeTables = async (
  conducted: Conducted,
  places: TablePlaces,
  ledger: Pick<Ledger, "jobs" | "read">,
  io: Io,
): Promise<void> => {
  if (Object.keys(places).length === 0) return;
  const [{ tablesOf }, { openByteFile }] = await Promise.all([
    import("../report/tables/study-results.ts"),
    import("./byte-file.ts"),
  ]);
  for (const { name, source, about } of tablesOf(conducted, ledger))
    for (const [form, folder] of Object.entries(places)) {
      const file = join(folder, `${name}.${form}`);
      const sink = await openByteFile(file);
      if (form === "csv") await (await import("../report/tables/csv.ts")).writeCsv(source, sink);
      else await (await import("../report/tables/parquet.ts")).writeParquet(source, sink, about);
      io.writeError(`written: ${file}\n`);
    }
};

/** Writes all tables that were asked for, into folders that are made, and says what else the experiment asks for. */
export const writeWanted = async (
  conducted: Conducted,
  given: TablesGiven,
  ledger: Pick<Ledger, "jobs" | "read">,
  io: Io,
): Promise<void> => {
  const { outputs } = conducted.study.experiment;
  const places = tablePlaces(given, outputs);
  Object.values(places).map(madeFolder);
  await writeTables(conducted, places, ledger, io);
  const words = unwritten(given, outputs);
  if (words !== "") io.writeError(words);
};
