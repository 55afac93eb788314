import { expect, it } from "vitest";
import { GROUP_ROWS, writeParquet } from "../../../src/report/tables/parquet.ts";
import type { TableSource } from "../../../src/report/tables/table.ts";
import { asked, columnsIn, rowsOf } from "../../support/duck.ts";
import { bytesOf, inChunksOf, kept, tableOf, written } from "../../support/tables.ts";

const nan = Number.NaN;
const texts = [
  "as-built",
  "a,b",
  'say "no"',
  "two\nlines",
  "a\r\nb",
  "Größe 日本 🐢",
  " x ",
  "n/a",
  "",
  null,
];
const table = tableOf({ name: "text", share: "float", count: "integer", cut: "boolean" }, [
  [
    texts,
    Float64Array.of(0.1, nan, 1 / 3, 5e-324, Number.MAX_VALUE, -0, 1e21, -1e-7, Number.POSITIVE_INFINITY, 0),
    Float64Array.of(0, 1, 2, nan, 4, 5, 2 ** 31 - 1, 1 - 2 ** 31, 8, 9),
    Float64Array.of(1, 0, nan, 1, 0, 1, 0, 1, 0, 1),
  ],
]);

/** So many rows of a few columns, in chunks of 4096. */
const long = (rows: number): TableSource => ({
  columns: tableOf({ alternative: "text", replication: "integer", downtime: "float", longest: "float" }, [])
    .columns,
  *chunks() {
    for (let first = 0; first < rows; first += 4_096) {
      const replications = Int32Array.from(
        { length: Math.min(4_096, rows - first) },
        (_, row) => first + row,
      );
      yield [
        Array.from(replications, (number) => (number < rows / 2 ? "as-built" : "as-built/servers=3")),
        replications,
        Float64Array.from(replications, (number) => (number % 10 === 0 ? number / 8 : 0)),
        Float64Array.from(replications, (number) => (number % 7 === 0 ? nan : Math.sqrt(number))),
      ];
    }
  },
});

it("DuckDB reads both forms: the same columns, types, rows and missing values", async () => {
  const { csv, parquet } = await written(table);
  expect(await columnsIn(parquet)).toEqual(["name VARCHAR", "share DOUBLE", "count INTEGER", "cut BOOLEAN"]);
  expect(await columnsIn(csv)).toEqual(["name VARCHAR", "share DOUBLE", "count BIGINT", "cut BOOLEAN"]);
  const rows = await rowsOf(parquet);
  expect(rows.map(([name]) => name)).toEqual(texts.map((text) => text || null));
  expect(rows.map(([, share]) => share).slice(0, 6)).toEqual([0.1, null, 1 / 3, 5e-324, Number.MAX_VALUE, 0]);
  expect(rows.map(([, , , cut]) => cut).slice(0, 3)).toEqual([true, false, null]);
  const differing = `SELECT count(*) FROM read_csv_auto('${csv}') c FULL JOIN read_parquet('${parquet}') p
    ON c.name IS NOT DISTINCT FROM p.name AND c.share IS NOT DISTINCT FROM p.share AND c.count IS NOT DISTINCT FROM p.count
    AND c.cut IS NOT DISTINCT FROM p.cut WHERE c.cut IS NULL OR p.cut IS NULL`;
  // The third row has no cut of its own; any other would be one that the forms do not share.
  expect(await asked(differing)).toEqual([["1"]]);
});

it("2e5 rows are written in row groups that DuckDB sums exactly", async () => {
  const rows = 200_000;
  const { csv, parquet } = await written(long(rows));
  // 0 + 10 + … + 199990, by eight; and how many multiples of 7 are below 2e5.
  const wanted = [[`${rows}`, 249_987_500, `${rows - 28_572}`, "2", `${(rows * (rows - 1)) / 2}`]];
  const sums =
    "count(*), sum(downtime), count(longest), count(DISTINCT alternative), sum(replication)::BIGINT";
  for (const source of [`read_csv_auto('${csv}')`, `read_parquet('${parquet}')`])
    expect(await asked(`SELECT ${sums} FROM ${source}`)).toEqual(wanted);
  const groups = `SELECT DISTINCT row_group_num_rows FROM parquet_metadata('${parquet}') ORDER BY 1`;
  expect((await asked(groups)).map(([size]) => Number(size))).toEqual([rows % GROUP_ROWS, GROUP_ROWS]);
  const encodings = `SELECT DISTINCT encodings FROM parquet_metadata('${parquet}') WHERE path_in_schema = 'alternative'`;
  expect(String(await asked(encodings))).toContain("DICTIONARY");
});

it("a rare value behind many zeros is not rounded by a reader that guesses types from the first rows", async () => {
  const values = new Float64Array(50_000);
  values[49_999] = 0.5;
  const { csv, parquet } = await written(tableOf({ x: "float" }, [[values]]));
  for (const source of [`read_csv_auto('${csv}')`, `read_parquet('${parquet}')`])
    expect(await asked(`SELECT sum(x) FROM ${source}`)).toEqual([[0.5]]);
});

it("the bytes do not depend on the chunks, and follow from the rows and what is said about them alone", async () => {
  const source = long(GROUP_ROWS + 1_000);
  const about = (seed: string) => (of: TableSource) =>
    bytesOf((one, sink) => writeParquet(one, sink, { seed }), of);
  const once = await about("1")(source);
  const isSame = (bytes: Uint8Array) => Buffer.compare(bytes, once) === 0;
  for (const size of [999, GROUP_ROWS]) expect(isSame(await about("1")(inChunksOf(size, source)))).toBe(true);
  expect(isSame(await about("2")(source))).toBe(false);
});

it("a file says what it holds, and nothing of when or where", async () => {
  const { parquet } = await written(table);
  const pairs = `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${parquet}')`;
  const [format, columns] = await asked(pairs);
  expect(format).toEqual(["secondtick.format", "1"]);
  expect(JSON.parse(String(columns[1]))[0]).toEqual({ name: "name", type: "text", describe: "the name" });
  const [[creator]] = await asked(`SELECT created_by FROM parquet_file_metadata('${parquet}')`);
  expect(creator).toMatch(/^secondtick version \d+\.\d+\.\d+$/);
});

it("a table without rows has its columns", async () => {
  const { parquet } = await written(tableOf({ a: "text", b: "integer" }, []));
  expect(await columnsIn(parquet)).toEqual(["a VARCHAR", "b INTEGER"]);
  expect(await rowsOf(parquet)).toEqual([]);
});

it("a chunk that is wrong undoes the file", async () => {
  const { sink, state } = kept();
  await expect(writeParquet(tableOf({ a: "boolean" }, [[Float64Array.of(2)]]), sink, {})).rejects.toThrow();
  expect(state.end).toBe("aborted");
});
