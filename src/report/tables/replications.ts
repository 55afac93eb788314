import { assert } from "../../base/assert.ts";
import {
  distinctColumns,
  factorColumns,
  numberColumn,
  repeated,
  type StudyColumn,
  type StudyTables,
} from "./study-tables.ts";
import type { TableChunk, TableColumn, TableSource } from "./table.ts";

/** Replications of a chunk. */
const CHUNK = 4_096;

/** The values that a study has of its replications. */
export interface ReplicationResults extends StudyTables {
  readonly columns: readonly StudyColumn[];
  /** The values of a column in `count` replications of an alternative, from number `first` on; NaN where there is none. */
  readonly values: (alternative: number, column: number, first: number, count: number) => Float64Array;
  /** The number of the vector of uncertain inputs of a replication; left out when no input is uncertain. */
  readonly vectorOf?: ((replication: number) => number) | undefined;
}

const columnsOf = (results: ReplicationResults): readonly TableColumn[] =>
  distinctColumns([
    { name: "alternative", type: "text", describe: "what is compared: a design with its settings" },
    { name: "design", type: "text", describe: "the design of the alternative" },
    { name: "replication", type: "integer", describe: "its number, from 0; the same one has the same luck" },
    { name: "vector", type: "integer", describe: "the number of its uncertain inputs; none without any" },
    ...factorColumns(results),
    ...results.columns.map((column) => numberColumn(column)),
  ]);

const chunkOf = (
  results: ReplicationResults,
  factors: readonly TableColumn[],
  [alternative, first, count]: readonly [number, number, number],
): TableChunk => {
  const { name, design, settings } = results.alternatives[alternative];
  const numbers = Int32Array.from({ length: count }, (_, row) => first + row);
  const vectors = Float64Array.from(numbers, (number) => results.vectorOf?.(number) ?? Number.NaN);
  const values = results.columns.map((_, column) => results.values(alternative, column, first, count));
  assert(settings.length === factors.length, "an alternative has a value of each factor");
  return [
    repeated(name, "text", count),
    repeated(design, "text", count),
    numbers,
    vectors,
    ...factors.map(({ type }, index) => repeated(settings[index], type, count)),
    ...values,
  ];
};

/**
 * One row for each replication of each alternative, in their order: alternative, design, replication, vector, one column for each
 * factor and one for each column of the study. No more than some thousand rows are held at a time.
 */
export const replicationTable = (results: ReplicationResults): TableSource => {
  const factors = factorColumns(results);
  return {
    columns: columnsOf(results),
    *chunks() {
      for (const [alternative, { replications }] of results.alternatives.entries())
        for (let first = 0; first < replications; first += CHUNK)
          yield chunkOf(results, factors, [alternative, first, Math.min(CHUNK, replications - first)]);
    },
  };
};
