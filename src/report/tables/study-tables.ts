import { assert } from "../../base/assert.ts";
import { columnName, distinctNames } from "./names.ts";
import { type ColumnType, fits, type TableColumn } from "./table.ts";

/** The version of what the tables of a study hold; it rises when a column changes its name or meaning. */
export const TABLES_FORMAT = "1";

/** A number that a study has of each replication, or of each outage. */
export interface StudyColumn {
  /** As the study calls it, such as `longest-outage` or `userHours`. */
  readonly name: string;
  readonly unit: string;
  readonly summary?: string | undefined;
}

/** A factor: its path, and its unit when its values are numbers that have one. */
export interface StudyFactor {
  readonly path: string;
  readonly unit?: string | undefined;
}

/** What is compared. */
export interface StudyAlternative {
  readonly name: string;
  readonly design: string;
  /** Its value of each factor, in the order of the factors. */
  readonly settings: readonly (number | string)[];
  /** How many replications it has, numbered from 0. */
  readonly replications: number;
}

/** What a study's tables are made from: whoever holds its results implements this. */
export interface StudyTables {
  readonly factors: readonly StudyFactor[];
  readonly alternatives: readonly StudyAlternative[];
}

/** What a table says of where it comes from. Nothing of when, where or by whom. */
export interface TableOrigin {
  readonly table: "replications" | "outages";
  readonly modelDigest: string;
  readonly studyDigest: string;
  readonly seed: string;
  /** The confidence level of the study, 0 to 1. */
  readonly level: number;
}

/** The key-value metadata of a study's table. */
export const aboutTable = (origin: TableOrigin): Readonly<Record<string, string>> => ({
  format: TABLES_FORMAT,
  table: origin.table,
  model: origin.modelDigest,
  study: origin.studyDigest,
  seed: origin.seed,
  level: String(origin.level),
});

/** Columns before their names are told apart. */
export const distinctColumns = (columns: readonly TableColumn[]): readonly TableColumn[] => {
  const names = distinctNames(columns.map(({ name }) => name));
  return columns.map((column, index) => ({ ...column, name: names[index] }));
};

/** A column of numbers of a study, its unit in its name. */
export const numberColumn = (
  { name, unit, summary = name }: StudyColumn,
  type: ColumnType = "float",
): TableColumn => ({ name: columnName(name, unit), type, unit, describe: summary });

/** The type of a factor that has no unit but numbers alone. */
const typeOf = (values: readonly (number | string)[]): ColumnType =>
  values.every((value) => Number.isInteger(value) && fits("integer", value as number)) ? "integer" : "float";

/** The columns of factors: numbers where all alternatives have numbers, else text as it is written. */
export const factorColumns = ({ factors, alternatives }: StudyTables): readonly TableColumn[] =>
  factors.map(({ path, unit }, index) => {
    const values = alternatives.map(({ settings }) => settings[index]);
    const areNumbers = values.every((value) => typeof value === "number");
    const describe = `the setting of ${path}`;
    if (!areNumbers) return { name: columnName(path), type: "text", describe };
    return numberColumn(
      { name: path, unit: unit ?? "1", summary: describe },
      unit === undefined ? typeOf(values) : "float",
    );
  });

/** So many values that are all the same. */
export const repeated = (value: number | string, type: ColumnType, rows: number): Float64Array | string[] => {
  if (type === "text") return new Array<string>(rows).fill(String(value));
  assert(typeof value === "number", "columns of numbers hold numbers");
  return new Float64Array(rows).fill(value);
};
