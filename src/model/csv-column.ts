import { type CsvMistake, csvRows } from "./csv-rows.ts";

/** A cell and the line that it stands in, from 1. */
export interface CsvCell {
  readonly line: number;
  readonly text: string;
}

/**
 * The cells of one column of a CSV text: a line of names, then lines of as many cells, with commas between them and
 * quotes where a cell holds a comma or a line end. Empty lines are passed over. Strict: a line with too few or too many
 * cells is a mistake, and so is a missing column.
 *
 * ```ts
 * import { csvColumn } from "../src/model/csv-column.ts";
 * csvColumn("day,length\nMonday,4 min\n", "length") // => [{ line: 2, text: "4 min" }]
 * csvColumn("day,length\nMonday\n", "length") // => { line: 2, found: "1 cell", message: "each line has 2 cells" }
 * ```
 */
export const csvColumn = (text: string, column: string): readonly CsvCell[] | CsvMistake => {
  const rows = csvRows(text, ",");
  if ("message" in rows) return rows;
  const [names, ...others] = rows;
  const place = names?.cells.indexOf(column) ?? 0;
  if (place < 0) {
    const [found, allowed] = [10, 40].map((most) => names.cells.slice(0, most).join(", "));
    return { line: names.line, found, message: `there is no column ${column}`, allowed };
  }
  if (others.length === 0) return { line: 1, found: "no cells", message: "the column holds nothing" };
  return others.map(({ line, cells }) => ({ line, text: cells[place] }));
};
