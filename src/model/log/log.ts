import type { ObservedLengths } from "../../stats/observed-lengths.ts";
import { type CsvRow, csvRows } from "../csv-rows.ts";
import { type Issue, ModelError } from "../reading/model-error.ts";
import { type CellReader, type CellRules, cellReader, durationOf, isPlainNumber, yesNo } from "./cells.ts";
import { columnsOf, type Field, type GivenColumns, type LogColumns } from "./columns.ts";
import { failuresIn, type LoggedComponent } from "./failures.ts";

/** The most bytes and rows of a log. */
export const LOG_LIMITS = { bytes: 20 * 1_048_576, rows: 200_000 } as const;

/** How a log is read, beyond what it says itself. */
export interface LogRules {
  readonly columns: GivenColumns;
  /** Seconds in the unit of plain numbers; null where none was given. */
  readonly unit: number | null;
  /** Lengths below this many seconds count as so long; 0 for none. */
  readonly least: number;
}

/** A log as it was read: failures of components, with times in seconds; or lengths. */
export type Log =
  | {
      readonly form: "failures";
      /** Whether its times are dates; seconds since anything otherwise. */
      readonly dates: boolean;
      readonly components: readonly LoggedComponent[];
    }
  | { readonly form: "lengths"; readonly observed: ObservedLengths };

/** What to say of a length of nothing. */
export const NO_LENGTH = "a length is above zero; --least 30 s takes what is shorter as that long";

const textOf = (file: string, bytes: Uint8Array): string => {
  const refuse = (found: string, message: string) => new ModelError([{ file, path: "", found, message }]);
  if (bytes.length > LOG_LIMITS.bytes) throw refuse("too much", "a log is at most 20 MiB");
  if (bytes.includes(0)) throw refuse("binary data", "CSV is text");
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf("\uFFFD");
  if (at < 0) return text;
  const line = text.slice(0, at).split("\n").length;
  const message = "save the file as UTF-8 text";
  throw new ModelError([{ file, line, path: "", found: "bytes that are not UTF-8", message }]);
};

/** The separator that the first line has most of: a comma, a semicolon or a tab. */
const separatorOf = (line: string): string => {
  const counts = [",", ";", "\t"].map((separator) => [separator, line.split(separator).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

const rowsOf = (file: string, text: string, separator: string): readonly CsvRow[] => {
  const refuse = (issue: Omit<Issue, "file" | "path">) => new ModelError([{ ...issue, file, path: "" }]);
  const rows = csvRows(text, separator);
  if ("message" in rows) throw refuse(rows);
  if (rows.length < 2)
    throw refuse({ found: "no rows", message: "a log has a line of names and rows below" });
  if (rows.length <= LOG_LIMITS.rows) return rows;
  throw refuse({ found: `${rows.length - 1} rows`, message: `a log has at most ${LOG_LIMITS.rows} rows` });
};

const TIMES: readonly Field[] = ["failed", "repaired", "installed"];

/** Whether the times of a log are dates: its first time decides. */
const hasDates = (rows: readonly CsvRow[], { places }: LogColumns): boolean => {
  const columns = TIMES.flatMap((field) => places.get(field) ?? []);
  for (const { cells } of rows)
    for (const place of columns) if (cells[place] !== "") return !isPlainNumber(cells[place]);
  return true;
};

const endedIn = (row: CsvRow, cells: CellReader): 0 | 1 => {
  const [event, censored] = (["event", "censored"] as const).map((field) => cells.number(row, field, yesNo));
  return event === 0 || censored === 1 ? 0 : 1;
};

const lengthsIn = (
  rows: readonly CsvRow[],
  cells: CellReader,
  rules: CellRules,
  least: number,
): ObservedLengths => {
  const read = (text: string) => durationOf(text, rules);
  const lengths: number[] = [];
  const entries: number[] = [];
  const ended: number[] = [];
  for (const row of rows) {
    const length = cells.number(row, "duration", read);
    const entry = cells.number(row, "entry", read) ?? 0;
    if (length === undefined) {
      if (cells.text(row, "duration") === undefined)
        cells.complain(row, "duration", { message: "say how long it was" });
      continue;
    }
    if (Math.max(length, least) === 0) cells.complain(row, "duration", { message: NO_LENGTH });
    else if (entry >= Math.max(length, least))
      cells.complain(row, "entry", { message: "the watch began when it was over already" });
    lengths.push(Math.max(length, least));
    entries.push(entry);
    ended.push(endedIn(row, cells));
  }
  return {
    lengths: Float64Array.from(lengths),
    entries: Float64Array.from(entries),
    ended: Uint8Array.from(ended),
    limits: null,
  };
};

/**
 * Reads a log: CSV, with commas, semicolons or tabs.
 *
 * @throws ModelError with every mistake in it, each with its line and column.
 */
export const readLog = (file: string, bytes: Uint8Array, { columns: given, unit, least }: LogRules): Log => {
  const text = textOf(file, bytes).replace(/^\uFEFF/, "");
  const lines = text.split(/\r?\n/);
  const separator = separatorOf(lines.find((line) => line.trim() !== "") ?? "");
  const [head, ...rows] = rowsOf(file, text, separator);
  const columns = columnsOf(head.cells, given);
  if (!("form" in columns))
    throw new ModelError(columns.map((issue) => ({ ...issue, line: head.line, file })));
  const cells = cellReader(file, columns, { lines, separator });
  const dates = hasDates(rows, columns);
  const rules = { unit, dates };
  const log: Log =
    columns.form === "failures"
      ? { form: "failures", dates, components: failuresIn(rows, cells, rules) }
      : { form: "lengths", observed: lengthsIn(rows, cells, rules, least) };
  if (cells.issues.length > 0) throw new ModelError(cells.issues);
  return log;
};
