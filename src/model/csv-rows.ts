import { dsvFormat } from "d3-dsv";

/** What is wrong with a CSV file, and where (from 1). */
export interface CsvMistake {
  readonly line: number;
  readonly column?: number;
  readonly found: string;
  readonly message: string;
  readonly allowed?: string;
}

/** The cells of a row, and the line on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const isBlank = (character: string | undefined, separator: string): boolean =>
  character === " " || (character === "\t" && separator !== "\t");

const isEdge = (character: string | undefined, separator: string): boolean =>
  character === undefined || character === separator || character === "\n" || character === "\r";

/** Where the quotes end that begin at a place; −1 where they do not. */
const closingOf = (text: string, opening: number): number => {
  let closing = text.indexOf('"', opening + 1);
  while (closing >= 0 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2);
  return closing;
};

/** A text without the spaces around its cells in quotes; or the place of a quote that stands where none may. */
const tidied = (text: string, separator: string): string | number => {
  const parts: string[] = [];
  let done = 0;
  for (let opening = text.indexOf('"'); opening >= 0; opening = text.indexOf('"', done)) {
    let before = opening;
    while (before > done && isBlank(text[before - 1], separator)) before--;
    const closing = closingOf(text, opening);
    let after = closing + 1;
    while (isBlank(text[after], separator)) after++;
    const isCell =
      isEdge(before === 0 ? undefined : text[before - 1], separator) && isEdge(text[after], separator);
    if (closing < 0 || !isCell) return opening;
    parts.push(text.slice(done, before), text.slice(opening, closing + 1));
    done = after;
  }
  return parts.join("") + text.slice(done);
};

const strayQuote = (text: string, offset: number): CsvMistake => {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const [content] = text.slice(lineStart, lineStart + 60).split(/\r?\n/);
  return {
    line: text.slice(0, offset).split("\n").length,
    column: offset - lineStart + 1,
    found: content,
    message: "the quotes are not in pairs",
  };
};

const linesIn = (cells: readonly string[]): number => {
  let lines = 1;
  for (const cell of cells) if (cell.includes("\n")) lines += cell.split("\n").length - 1;
  return lines;
};

/**
 * The rows of a CSV text, the line of names first, with `,` or another separator between cells. Cells lose the spaces around
 * them; quotes hold together a cell with separators or line ends in it. Empty lines are passed over. Strict: a row with too
 * few or too many cells is a mistake.
 *
 * ```ts
 * import { csvRows } from "../src/model/csv-rows.ts";
 * csvRows("day,length\nMonday,4 min\n", ",")[1] // => { line: 2, cells: ["Monday", "4 min"] }
 * ```
 */
export const csvRows = (source: string, separator: string): readonly CsvRow[] | CsvMistake => {
  const text = source.replace(/^\uFEFF/, "");
  const tidy = tidied(text, separator);
  if (typeof tidy === "number") return strayQuote(text, tidy);
  const rows: CsvRow[] = [];
  let next = 1;
  for (const row of dsvFormat(separator).parseRows(tidy)) {
    const line = next;
    next += linesIn(row);
    const cells = row.map((cell) => cell.trim());
    if (cells.length === 1 && cells[0] === "") continue;
    const width = rows[0]?.cells.length ?? cells.length;
    if (cells.length !== width) {
      const found = `${cells.length} cell${cells.length === 1 ? "" : "s"}`;
      return { line, found, message: `each line has ${width} cells` };
    }
    rows.push({ line, cells });
  }
  return rows;
};
