import { assert } from "../../base/assert.ts";
import { columnName } from "./names.ts";
import {
  distinctColumns,
  numberColumn,
  repeated,
  type StudyColumn,
  type StudyTables,
} from "./study-tables.ts";
import type { ColumnValues, TableChunk, TableColumn, TableSource } from "./table.ts";

/** A number that is known of each outage. */
export interface OutageColumn extends StudyColumn {
  /** A float when it is left out. */
  readonly type?: "float" | "integer" | "boolean" | undefined;
  /** Of a column of text, such as the cause: the number of each outage is the place of its word in here, NaN for none. */
  readonly words?: readonly string[] | undefined;
}

/** The outages of a study. */
export interface OutageResults extends StudyTables {
  readonly columns: readonly OutageColumn[];
  /**
   * The outages of an alternative by replication, those of one in their order, in pieces of any size: row after row of the number of
   * the replication and then one number for each column, NaN for none.
   */
  readonly outages: (alternative: number) => Iterable<Float64Array> | AsyncIterable<Float64Array>;
}

const tableColumn = (column: OutageColumn): TableColumn => {
  const { name, summary = name, words, type } = column;
  return words === undefined
    ? numberColumn(column, type)
    : { name: columnName(name), type: "text", describe: summary };
};

const columnsOf = ({ columns }: OutageResults): readonly TableColumn[] =>
  distinctColumns([
    { name: "alternative", type: "text", describe: "what is compared: a design with its settings" },
    { name: "design", type: "text", describe: "the design of the alternative" },
    { name: "replication", type: "integer", describe: "the replication that it happened in, from 0" },
    { name: "outage", type: "integer", describe: "its number within the replication, from 1" },
    ...columns.map(tableColumn),
  ]);

/** Numbers the outages of each replication from 1, over pieces that may part them. */
class Numbering {
  #replication = -1;
  #number = 0;

  next(replication: number): number {
    assert(replication >= this.#replication, "outages come by replication");
    this.#number = replication === this.#replication ? this.#number + 1 : 1;
    this.#replication = replication;
    return this.#number;
  }
}

const worded = (numbers: Float64Array, words: readonly string[]): (string | null)[] =>
  Array.from(numbers, (number) => {
    assert(Number.isNaN(number) || words[number] !== undefined, "the number of a word is its place");
    return words[number] ?? null;
  });

const chunkOf = (
  piece: Float64Array,
  columns: readonly OutageColumn[],
  numbering: Numbering,
): ColumnValues[] => {
  const width = 1 + columns.length;
  assert(piece.length % width === 0, "an outage is told in one row");
  const rows = piece.length / width;
  const column = (index: number) =>
    Float64Array.from({ length: rows }, (_, row) => piece[row * width + index]);
  const replications = column(0);
  return [
    replications,
    replications.map((replication) => numbering.next(replication)),
    ...columns.map(({ words }, index) =>
      words === undefined ? column(1 + index) : worded(column(1 + index), words),
    ),
  ];
};

/**
 * One row for each outage, by alternative and replication in their order: alternative, design, replication, number of the outage
 * in it, and one column for each number that is known of it. One piece is held at a time.
 */
export const outageTable = (results: OutageResults): TableSource => ({
  columns: columnsOf(results),
  async *chunks() {
    for (const [alternative, { name, design }] of results.alternatives.entries()) {
      const numbering = new Numbering();
      for await (const piece of results.outages(alternative)) {
        const values: TableChunk = chunkOf(piece, results.columns, numbering);
        const rows = values[0].length;
        yield [repeated(name, "text", rows), repeated(design, "text", rows), ...values];
      }
    }
  },
});
