import { type Reading, readDuration } from "../../base/quantity.ts";
import { readTimestamp } from "../../base/timestamp.ts";
import { shortly } from "../../base/units.ts";
import type { CsvRow } from "../csv-rows.ts";
import type { Issue } from "../reading/model-error.ts";
import type { Field, LogColumns } from "./columns.ts";

/** How cells are read. */
export interface CellRules {
  /** Seconds in the unit of plain numbers; null where none was given. */
  readonly unit: number | null;
  /** Whether times are dates, or plain numbers. */
  readonly dates: boolean;
}

const NUMBER = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** 10,000 years, in seconds. */
const LONGEST = 10_000 * 8_760 * 3_600;
const YES = ["yes", "true", "1", "y"];
const NO = ["no", "false", "0", "n"];

/** Whether a text is a plain number, without a unit. */
export const isPlainNumber = (text: string): boolean => NUMBER.test(text);

const bounded = (seconds: number): Reading => {
  const rule = "a duration is 0 or lies between 1 ns and 10,000 years";
  return seconds === 0 || (seconds >= 1e-9 && seconds <= LONGEST) ? seconds : { rule };
};

/** A duration in seconds: with its unit, or a plain number in the given one. */
export const durationOf = (text: string, { unit }: CellRules): Reading => {
  if (unit !== null && isPlainNumber(text)) return bounded(Number(text) * unit);
  const reading = readDuration(text);
  if (typeof reading === "number" || !isPlainNumber(text)) return reading;
  return { rule: `${reading.rule}; or say with --unit what plain numbers are in` };
};

/** A time in seconds: of the calendar, or since anything. */
export const timeOf = (text: string, { unit, dates }: CellRules): Reading => {
  if (dates)
    return isPlainNumber(text)
      ? { rule: "the other times of this log are dates; a log has one or the other" }
      : readTimestamp(text);
  if (isPlainNumber(text)) return Number(text) * (unit ?? 1);
  return { rule: "the other times of this log are plain numbers; a log has one or the other" };
};

/** 1 for yes, 0 for no. */
export const yesNo = (text: string): Reading => {
  const word = text.toLowerCase();
  if (YES.includes(word)) return 1;
  return NO.includes(word) ? 0 : { rule: "write yes or no, 1 or 0" };
};

/** Reads cells of rows, and collects what is wrong with them. */
export interface CellReader {
  readonly issues: readonly Issue[];
  readonly complain: (row: CsvRow, field: Field, issue: Pick<Issue, "message"> & Partial<Issue>) => void;
  /** The text of a cell; undefined where the log has no such column or the cell is empty. */
  readonly text: (row: CsvRow, field: Field) => string | undefined;
  /** The number in a cell; undefined where it is empty or wrong, which has then been told. */
  readonly number: (row: CsvRow, field: Field, read: (text: string) => Reading) => number | undefined;
}

/** The character, from 1, at which a cell of a line begins; cells within quotes may hold separators. */
const characterOf = (line: string, place: number, separator: string): number => {
  let [cell, isQuoted] = [0, false];
  for (let i = 0; i < line.length; i++) {
    if (cell === place) return i + 1;
    if (line[i] === '"') isQuoted = !isQuoted;
    else if (line[i] === separator && !isQuoted) cell++;
  }
  return line.length + 1;
};

/** Reads the cells of a log, its lines being at hand to say where something stands. */
export const cellReader = (
  file: string,
  { names, places }: LogColumns,
  { lines, separator }: { readonly lines: readonly string[]; readonly separator: string },
): CellReader => {
  const issues: Issue[] = [];
  const complain: CellReader["complain"] = (row, field, issue) => {
    const place = places.get(field) ?? 0;
    const column = characterOf(lines[row.line - 1] ?? "", place, separator);
    const found = shortly(row.cells[place] === "" ? "nothing" : row.cells[place]);
    issues.push({ file, line: row.line, column, path: names[place], found, ...issue });
  };
  const text: CellReader["text"] = (row, field) => {
    const place = places.get(field);
    return place === undefined || row.cells[place] === "" ? undefined : row.cells[place];
  };
  return {
    issues,
    complain,
    text,
    number: (row, field, read) => {
      const found = text(row, field);
      if (found === undefined) return undefined;
      const reading = read(found);
      if (typeof reading === "number") return reading;
      complain(row, field, { message: reading.rule });
      return undefined;
    },
  };
};
