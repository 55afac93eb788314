import { assert } from "../../base/assert.ts";

/** What stands in a column: doubles; integers of 32 bits; text; yes or no as 1 or 0. */
export type ColumnType = "float" | "integer" | "text" | "boolean";

/** A column of a table, the same in all forms it is written in. */
export interface TableColumn {
  /** Lower-case letters, digits and `_`, and no other column's; see `names.ts`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly unit?: string | undefined;
  /** What a value says, in a line. */
  readonly describe: string;
}

/** Numbers, in which NaN says that there is none; or texts, in which null and the empty text do. */
export type ColumnValues = Float64Array | Int32Array | readonly (string | null)[];

/** Some rows that follow each other: of each column, in the order of the table's, as many values. */
export type TableChunk = readonly ColumnValues[];

/** A table too large to be held: its columns, and its rows in chunks of any size, as often as they are asked for. */
export interface TableSource {
  readonly columns: readonly TableColumn[];
  readonly chunks: () => Iterable<TableChunk> | AsyncIterable<TableChunk>;
}

/** Checks that no reader has to quote a name, and that no two columns are of one name. */
export const checkColumns = (columns: readonly TableColumn[]): void => {
  const names = columns.map(({ name }) => name);
  assert(
    names.every((name) => /^[a-z][a-z0-9_]*$/.test(name)),
    "a column's name is of lower-case letters, digits and _",
  );
  assert(names.length > 0 && new Set(names).size === names.length, "each column has a name of its own");
};

/** R takes the one below for a missing value. */
const LEAST_INTEGER = -2_147_483_647;
const LARGEST_INTEGER = 2_147_483_647;

/** Whether a number, which may be NaN for none, may stand in a column of numbers. */
export const fits = (type: ColumnType, value: number): boolean => {
  if (type === "float" || Number.isNaN(value)) return true;
  if (type === "boolean") return value === 0 || value === 1;
  return Number.isInteger(value) && value >= LEAST_INTEGER && value <= LARGEST_INTEGER;
};

const checkNumbers = (type: ColumnType, values: Float64Array | Int32Array): void => {
  if (type === "float") return;
  for (const value of values)
    assert(fits(type, value), "integers of a table have 32 bits, and a yes or no is 1 or 0");
};

/** How many rows a chunk has. Its columns are those of the table, each with as many values of its type. */
export const rowsIn = (chunk: TableChunk, columns: readonly TableColumn[]): number => {
  assert(chunk.length === columns.length, "a chunk has the columns of its table");
  const rows = chunk[0].length;
  columns.forEach(({ type }, index) => {
    const values = chunk[index];
    assert(values.length === rows, "the columns of a chunk are equally long");
    const isText = !(values instanceof Float64Array || values instanceof Int32Array);
    assert(isText === (type === "text"), "text stands in columns of text, numbers in the others");
    if (!isText) checkNumbers(type, values);
  });
  return rows;
};

/**
 * A text as every form of a table holds it: none is null, as not every form tells an empty text from none; a character zero,
 * which many readers take for the end, is U+FFFD.
 */
export const storedText = (text: string | null): string | null =>
  text === null || text === "" ? null : text.replaceAll("\0", "\uFFFD");

/** A number as every form of a table holds it: −0 is 0, which not every form tells from it. */
export const storedNumber = (value: number): number => value + 0;
