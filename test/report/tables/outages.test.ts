import { expect, it } from "vitest";
import { type OutageResults, outageTable } from "../../../src/report/tables/outages.ts";
import { columnsIn, rowsOf } from "../../support/duck.ts";
import { inChunksOf, written } from "../../support/tables.ts";

const nan = Number.NaN;
const own = { design: "as-built", settings: [], replications: 9 };
const results: OutageResults = {
  factors: [],
  alternatives: [
    { ...own, name: "as-built" },
    { ...own, name: 'odd "name",\n2' },
  ],
  columns: [
    { name: "began", unit: "s" },
    { name: "cut", unit: "1", type: "boolean" },
    { name: "userHours", unit: "user-hours" },
    { name: "cause", unit: "1", words: ["crash", "=sum(A1)"] },
  ],
  outages: (alternative) =>
    alternative === 0
      ? [
          Float64Array.of(0, 10.5, 0, 1, 0, 3, 20, 1, nan, 1),
          Float64Array.of(3, 30, 0, 2, nan, 7, 40, 0, 3, 0),
        ]
      : [new Float64Array(0), Float64Array.of(3, 5, 1, 6, 1)],
};

it("each outage is a row with its number in its replication, over the ends of pieces too", async () => {
  const { csv, parquet } = await written(outageTable(results));
  expect(await columnsIn(parquet)).toEqual([
    ...["alternative VARCHAR", "design VARCHAR", "replication INTEGER", "outage INTEGER"],
    ...["began_s DOUBLE", "cut BOOLEAN", "user_hours DOUBLE", "cause VARCHAR"],
  ]);
  const rows = await rowsOf(parquet);
  expect(rows).toEqual([
    ["as-built", "as-built", 0, 1, 10.5, false, 1, "crash"],
    ["as-built", "as-built", 3, 1, 20, true, null, "=sum(A1)"],
    ["as-built", "as-built", 3, 2, 30, false, 2, null],
    ["as-built", "as-built", 7, 1, 40, false, 3, "crash"],
    ['odd "name",\n2', "as-built", 3, 1, 5, true, 6, "=sum(A1)"],
  ]);
  const asText = (all: typeof rows) =>
    all.map((row) => row.map((value) => (value === null ? null : String(value))));
  const marked = rows.map((row) => row.map((value) => (value === "=sum(A1)" ? "'=sum(A1)" : value)));
  expect(asText(await rowsOf(csv))).toEqual(asText(marked));
});

it("the rows do not depend on the pieces", async () => {
  const ones = inChunksOf(1, outageTable(results));
  expect(await rowsOf((await written(ones)).parquet)).toEqual(
    await rowsOf((await written(outageTable(results))).parquet),
  );
});

it("rows that are cut off, out of order, or name no word are refused", async () => {
  const wrong = [
    [0, 1, 0, 1],
    [3, 1, 0, 1, 0, 2, 1, 0, 1, 0],
    [0, 1, 0, 1, 2],
  ];
  for (const numbers of wrong) {
    const table = outageTable({ ...results, outages: () => [Float64Array.from(numbers)] });
    await expect(written(table)).rejects.toThrow();
  }
});
