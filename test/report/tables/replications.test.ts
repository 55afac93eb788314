import { expect, it } from "vitest";
import { type ReplicationResults, replicationTable } from "../../../src/report/tables/replications.ts";
import { asked, columnsIn, rowsOf } from "../../support/duck.ts";
import { written } from "../../support/tables.ts";

const results: ReplicationResults = {
  factors: [{ path: "services.chat.servers" }, { path: "services.chat.mean" }],
  alternatives: [
    { name: "as-built/servers=2/mean=1 h", design: "as-built", settings: [2, "1 h"], replications: 5_000 },
    { name: "as-built/servers=3/mean=2 h", design: "as-built", settings: [3, "2 h"], replications: 2 },
  ],
  columns: [
    { name: "downtime", unit: "s" },
    { name: "time-to-first-outage", unit: "s" },
  ],
  values: (alternative, column, first, count) =>
    Float64Array.from({ length: count }, (_, row) =>
      column === 0 ? 10 * alternative + first + row + 0.25 : Number.NaN,
    ),
  vectorOf: (replication) => Math.floor(replication / 16),
};

it("each replication of each alternative is a row with its settings and values", async () => {
  const { csv, parquet } = await written(replicationTable(results));
  expect(await columnsIn(parquet)).toEqual([
    ...["alternative VARCHAR", "design VARCHAR", "replication INTEGER", "vector INTEGER"],
    ...["services_chat_servers INTEGER", "services_chat_mean VARCHAR"],
    ...["downtime_s DOUBLE", "time_to_first_outage_s DOUBLE"],
  ]);
  const rows = await rowsOf(parquet);
  expect(rows).toHaveLength(5_002);
  const own = ["as-built/servers=2/mean=1 h", "as-built"];
  expect(rows[4_999]).toEqual([...own, 4_999, 312, 2, "1 h", 4_999.25, null]);
  expect(rows[5_001].slice(2)).toEqual([1, 0, 3, "2 h", 11.25, null]);
  // 0 + … + 4999 and 5000 quarters; 10 + 11 and two quarters.
  const sums = (source: string) => asked(`SELECT sum(downtime_s), max(vector)::INT FROM ${source}`);
  for (const source of [`read_csv_auto('${csv}')`, `read_parquet('${parquet}')`])
    expect(await sums(source)).toEqual([[12_497_500 + 1_250 + 21.5, 312]]);
});

it("without uncertain inputs there is no vector, and without factors no setting", () => {
  const { vectorOf: _, ...plain } = results;
  const alternatives = results.alternatives.slice(1).map((one) => ({ ...one, settings: [] }));
  const [chunk] = [
    ...(replicationTable({ ...plain, factors: [], alternatives }).chunks() as Iterable<unknown[]>),
  ];
  expect(chunk.slice(2, 4)).toEqual([Int32Array.of(0, 1), Float64Array.of(Number.NaN, Number.NaN)]);
  expect(chunk).toHaveLength(6);
});
