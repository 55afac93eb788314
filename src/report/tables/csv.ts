import { csvFormatRow, csvFormatValue } from "d3-dsv";
import { type ByteSink, filled } from "./byte-sink.ts";
import {
  type ColumnType,
  checkColumns,
  rowsIn,
  storedNumber,
  storedText,
  type TableChunk,
  type TableSource,
} from "./table.ts";

/** Rows of a piece of text: some hundred kilobytes. */
const PIECE = 2_048;

/** What a spreadsheet takes for the beginning of a formula; and the mark that says that it is none. */
const FORMULA = /^[=+\-@\t\r＝＋－＠']/;

/**
 * A text as a field of CSV (RFC 4180). One that a spreadsheet would run as a formula stands behind an apostrophe, which says that
 * it is text; so does one that begins with an apostrophe. Readers get every text back by taking one leading apostrophe off.
 *
 * ```ts
 * import { csvText } from "../src/report/tables/csv.ts";
 * csvText('two "words"') // => '"two ""words"""'
 * csvText("=1+1") // => "'=1+1"
 * csvText(null) // => ""
 * ```
 */
export const csvText = (text: string | null): string => {
  const stored = storedText(text);
  if (stored === null) return "";
  return csvFormatValue(FORMULA.test(stored) ? `'${stored}` : stored);
};

const csvInteger = (value: number): string => (Number.isNaN(value) ? "" : String(value));

/** From here on integers are written with an exponent. */
const EXPONENTS_FROM = 1e21;

/**
 * A double as the shortest text that reads back as it, `.0` after an integer: some readers guess a column's type from its first
 * rows, and would round later ones without a word were the first ones all `0`.
 */
const csvFloat = (value: number): string => {
  if (Number.isNaN(value)) return "";
  const text = String(storedNumber(value));
  return Number.isInteger(value) && Math.abs(value) < EXPONENTS_FROM ? `${text}.0` : text;
};

/** In capitals: only these are a yes or no to R as well. */
const csvBoolean = (value: number): string => (Number.isNaN(value) ? "" : value === 1 ? "TRUE" : "FALSE");

/** Fields of texts that come again and again, such as names. */
const remembered = (): ((text: string | null) => string) => {
  const known = new Map<string | null, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size === PIECE) known.clear();
    const field = csvText(text);
    known.set(text, field);
    return field;
  };
};

type Field = (value: never) => string;

const FIELD_OF: Readonly<Record<Exclude<ColumnType, "text">, Field>> = {
  float: csvFloat,
  integer: csvInteger,
  boolean: csvBoolean,
};

const lines = (
  chunk: TableChunk,
  fields: readonly Field[],
  [from, to]: readonly [number, number],
): string => {
  let text = "";
  for (let row = from; row < to; row++) {
    for (let column = 0; column < chunk.length; column++)
      text += (column === 0 ? "" : ",") + fields[column](chunk[column][row] as never);
    text += "\n";
  }
  return text;
};

/**
 * Writes a table as CSV and closes the sink: UTF-8 without a mark, a line of names, commas, `\n` after each line. Where there is no
 * value the field is empty; a float has a point or an exponent, or is `Infinity`; a yes or no is `TRUE` or `FALSE`. The bytes
 * follow from the rows alone.
 */
export const writeCsv = ({ columns, chunks }: TableSource, sink: ByteSink): Promise<void> =>
  filled(sink, async () => {
    checkColumns(columns);
    const encoder = new TextEncoder();
    const fields = columns.map(({ type }) => (type === "text" ? remembered() : FIELD_OF[type]));
    await sink.write(encoder.encode(`${csvFormatRow(columns.map(({ name }) => name))}\n`));
    for await (const chunk of chunks()) {
      const rows = rowsIn(chunk, columns);
      for (let from = 0; from < rows; from += PIECE)
        await sink.write(encoder.encode(lines(chunk, fields, [from, Math.min(rows, from + PIECE)])));
    }
  });
