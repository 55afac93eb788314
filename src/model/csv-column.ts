/** What is wrong with a CSV file, and in which line (from 1). */
export interface CsvMistake {
  readonly line: number;
  readonly found: string;
  readonly message: string;
  readonly allowed?: string;
}

/** A cell and the line that it stands in, from 1. */
export interface CsvCell {
  readonly line: number;
  readonly text: string;
}

const FIELD = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y;

/** The cells of one line; undefined where quotes are not in pairs. A cell never goes on in the next line. */
const cellsOf = (line: string): string[] | undefined => {
  const cells: string[] = [];
  FIELD.lastIndex = 0;
  for (;;) {
    const match = FIELD.exec(line);
    if (match === null) return undefined;
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? "").trim());
    if (match[3] === "") return cells;
  }
};

/**
 * The cells of one column of a CSV text: a line of names, then lines of as many cells, with commas between them and
 * quotes where a cell holds a comma. Empty lines are passed over. Strict: a line with too few or too many cells is a
 * mistake, and so is a missing column.
 *
 * ```ts
 * import { csvColumn } from "../src/model/csv-column.ts";
 * csvColumn("day,length\nMonday,4 min\n", "length") // => [{ line: 2, text: "4 min" }]
 * csvColumn("day,length\nMonday\n", "length") // => { line: 2, found: "1 cell", message: "each line has 2 cells" }
 * ```
 */
export const csvColumn = (text: string, column: string): readonly CsvCell[] | CsvMistake => {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const cells: CsvCell[] = [];
  let width = 0;
  let place = -1;
  for (const [index, content] of lines.entries()) {
    if (content.trim() === "") continue;
    const line = index + 1;
    const row = cellsOf(content);
    if (row === undefined)
      return { line, found: content.slice(0, 60), message: "the quotes are not in pairs" };
    if (width === 0) {
      [width, place] = [row.length, row.indexOf(column)];
      if (place >= 0) continue;
      const message = `there is no column ${column}`;
      return { line, found: row.slice(0, 10).join(", "), message, allowed: row.slice(0, 40).join(", ") };
    }
    if (row.length !== width)
      return {
        line,
        found: `${row.length} cell${row.length === 1 ? "" : "s"}`,
        message: `each line has ${width} cells`,
      };
    cells.push({ line, text: row[place]! });
  }
  return cells.length > 0 ? cells : { line: 1, found: "no cells", message: "the column holds nothing" };
};
