import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { openByteFile } from "../../../src/cli/byte-file.ts";
import { type CompareResult, compareResult } from "../../../src/experiment/compare.ts";
import { memoryLedger } from "../../../src/experiment/ledger.ts";
import { studyOf } from "../../../src/experiment/study.ts";
import { phaseNames } from "../../../src/metrics/attribution/phases.ts";
import { writeCsv } from "../../../src/report/tables/csv.ts";
import { columnName } from "../../../src/report/tables/names.ts";
import { writeParquet } from "../../../src/report/tables/parquet.ts";
import { tablesOf } from "../../../src/report/tables/study-results.ts";
import { asked, columnsIn } from "../../support/duck.ts";
import { conductHere, smallExperiment, smallModel } from "../../support/study.ts";

const EACH = 4;
const study = studyOf(
  smallExperiment({
    replay: undefined,
    years: { horizon: "500 h" },
    designs: ["as-built", "hard-pair"],
    factors: { "services.chat.crash.repair.mean": ["1 h", "90 min"], "services.chat.servers": [2, 3] },
    inputs: { each: EACH, vary: { "services.chat.crash.life.mean": { uniform: ["10 h", "40 h"] } } },
    metrics: [{ kind: "outages-longer", than: "20 min" }],
    runs: 60,
  }),
  smallModel,
);

const here = mkdtempSync(join(tmpdir(), "secondtick-"));
const table = (name: string, form = "parquet") => `'${join(here, `${name}.${form}`)}'`;
let result: CompareResult;

beforeAll(async () => {
  const ledger = memoryLedger();
  const conducted = await conductHere(study, { ledger });
  result = compareResult(conducted);
  for (const { name, source, about } of tablesOf(conducted, ledger)) {
    await writeParquet(source, await openByteFile(join(here, `${name}.parquet`)), about);
    await writeCsv(source, await openByteFile(join(here, `${name}.csv`)));
  }
});

it("means from SQL are those of the result, of every column and alternative", async () => {
  const names = Object.keys(result.alternatives[0]!.means);
  const units = new Map(result.columns.map(({ name, unit }) => [name, unit]));
  const columns = names.map((name) => columnName(name, units.get(name)));
  for (const form of ["parquet", "csv"]) {
    const rows = await asked(
      `SELECT alternative, count(*)::INT, ${columns.map((one) => `favg(${one})`).join(", ")}
       FROM ${table("replications", form)} GROUP BY ALL ORDER BY min(rowid)`.replace(
        "min(rowid)",
        "alternative",
      ),
    );
    expect(rows).toHaveLength(8);
    for (const [name, count, ...means] of rows) {
      const own = result.alternatives.find((one) => one.name === name)!;
      expect(count).toBe(own.runs);
      names.forEach((column, index) => {
        const mean = own.means[column]!;
        if ("refused" in mean) return;
        expect(Math.abs(Number(means[index]) / mean.estimate - 1) || 0).toBeLessThan(1e-12);
      });
    }
  }
});

it("outages sum to what their replication says: how many, how long, and phase by phase", async () => {
  const phases = phaseNames.map((name) => columnName(name, "s")).join(" + ");
  const wrong = await asked(
    `WITH sums AS (SELECT alternative, replication, count(*) AS number, sum(length_s) AS length, sum(${phases}) AS phases,
       max(outage) AS last, max(length_s) AS longest FROM ${table("outages")} GROUP BY ALL)
     SELECT count(*)::INT, sum(coalesce(number, 0))::INT FROM ${table("replications")} LEFT JOIN sums USING (alternative, replication)
     WHERE outages = coalesce(number, 0) AND outages = coalesce(last, 0) AND longest_outage_s = coalesce(longest, 0)
       AND abs(downtime_s - coalesce(length, 0)) < 1e-6 AND abs(downtime_s - coalesce(phases, 0)) < 1e-6`,
  );
  const [[outages]] = (await asked(`SELECT count(*)::INT FROM ${table("outages")}`)) as [[number]];
  expect(wrong).toEqual([[60 * 8, outages]]);
  expect(outages).toBeGreaterThan(600);
  expect(await asked(`SELECT DISTINCT cause FROM ${table("outages")} ORDER BY 1`)).toEqual([
    ["chat/crash"],
    ["cut"],
  ]);
});

it("each row says its alternative, its settings in SI units, and its vector, in their order", async () => {
  expect((await columnsIn(join(here, "replications.parquet"))).slice(0, 6)).toEqual([
    ...["alternative VARCHAR", "design VARCHAR", "replication INTEGER", "vector INTEGER"],
    ...["services_chat_crash_repair_mean_s DOUBLE", "services_chat_servers INTEGER"],
  ]);
  const rows = await asked(
    `SELECT alternative, design, replication, vector, services_chat_crash_repair_mean_s, services_chat_servers FROM ${table("replications")}`,
  );
  const expected = study.alternatives.flatMap(({ name, design, settings }) =>
    Array.from({ length: 60 }, (_, replication) => [
      ...[name, design, replication, Math.floor(replication / EACH)],
      ...[settings.get("services.chat.crash.repair.mean") === "1 h" ? 3600 : 5400],
      settings.get("services.chat.servers"),
    ]),
  );
  expect(rows).toEqual(expected);
});

it("the file says which study it is of", async () => {
  const rows = await asked(
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata(${table("outages")}) WHERE decode(key) != 'secondtick.columns'`,
  );
  expect(Object.fromEntries(rows as [string, string][])).toEqual({
    "secondtick.format": "1",
    "secondtick.table": "outages",
    "secondtick.model": smallModel.digest,
    "secondtick.study": study.digest,
    "secondtick.seed": "small",
    "secondtick.level": "0.95",
  });
});

it("replications that do not count are left out", async () => {
  const ledger = memoryLedger();
  const conducted = await conductHere(study, { ledger });
  const fewer = { ...conducted, runs: conducted.runs.map((_, index) => 1 + index) };
  for (const { name, source } of tablesOf(fewer, ledger))
    await writeCsv(source, await openByteFile(join(here, `few-${name}.csv`)));
  const [rows] = await asked(
    `SELECT count(*)::INT, max(replication)::INT FROM ${table("few-replications", "csv")}`,
  );
  expect(rows).toEqual([36, 7]);
  const [last] = await asked(`SELECT max(replication) < 8 FROM ${table("few-outages", "csv")}`);
  expect(last).toEqual([true]);
});
