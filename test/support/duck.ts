import type { DuckDBConnection } from "@duckdb/node-api";

let connection: Promise<DuckDBConnection> | undefined;

/** DuckDB is large: it is loaded when it is first asked. */
const connected = async (): Promise<DuckDBConnection> => {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  return instance.connect();
};

/** The rows that DuckDB answers with, values in its JSON form: integers of 64 bits and more are texts. */
export const asked = async (query: string): Promise<readonly (readonly unknown[])[]> => {
  connection ??= connected();
  return (await (await connection).runAndReadAll(query)).getRowsJson();
};

/** How DuckDB is told to read a file. */
const reading = (path: string): string =>
  path.endsWith(".parquet") ? `read_parquet('${path}')` : `read_csv_auto('${path}')`;

/** The columns that DuckDB finds in a file: names and types. */
export const columnsIn = async (path: string): Promise<readonly string[]> =>
  (await asked(`DESCRIBE SELECT * FROM ${reading(path)}`)).map(([name, type]) => `${name} ${type}`);

/** All rows of a file. */
export const rowsOf = (path: string): Promise<readonly (readonly unknown[])[]> =>
  asked(`SELECT * FROM ${reading(path)}`);
