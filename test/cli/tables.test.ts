import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keptFor, tablePlaces } from "../../src/cli/tables.ts";
import { memoryLedger, noLedger } from "../../src/experiment/ledger.ts";
import { csvOf } from "../support/tables.ts";
import { file, folder, typed } from "./typed.ts";

it("tables go where the command line says, else where --out names a folder, in the forms that are listed", () => {
  const here = folder();
  const given = { json: false };
  expect(tablePlaces(given, ["csv", "parquet"])).toEqual({});
  expect(tablePlaces({ ...given, csv: "a", parquet: "b" }, [])).toEqual({ csv: "a", parquet: "b" });
  expect(tablePlaces({ ...given, out: "new/" }, ["json", "parquet"])).toEqual({ parquet: "new/" });
  expect(tablePlaces({ ...given, out: here, csv: "a" }, ["csv", "parquet"])).toEqual({
    csv: "a",
    parquet: here,
  });
  expect(tablePlaces({ ...given, out: join(here, "x.json") }, ["csv"])).toEqual({});
});

it("outages are kept beside the tables only where nothing else keeps them", async () => {
  const kept = memoryLedger();
  expect((await keptFor({ csv: folder() }, kept)).ledger).toBe(kept);
  expect((await keptFor({}, noLedger)).ledger).toBe(noLedger);
  const { ledger, close } = await keptFor({ csv: join(folder(), "a", "b") }, noLedger);
  expect(ledger).not.toBe(noLedger);
  close();
  await expect(keptFor({ csv: file("x") }, noLedger)).rejects.toThrow(
    "there is a file, and a folder is needed",
  );
});

it("random years have tables, those before are replaced, and both forms of the result go into one folder", async () => {
  const out = join(folder(), "years");
  const model = "models/lessons/one-server.yaml";
  for (const years of ["9", "30"]) {
    const { code, err } = await typed("run", model, "--years", years, "--out", `${out}/`, "--csv", out);
    expect([code, err.split("\n").length]).toEqual([0, 6]);
  }
  const { years, outagesPerYear } = JSON.parse(readFileSync(join(out, "result.json"), "utf8"));
  expect(readFileSync(join(out, "result.txt"), "utf8")).toContain("One server");
  const replications = csvOf(join(out, "replications.csv"));
  expect([years, replications.length]).toEqual([30, 30]);
  const sum = replications.reduce((all, { outages }) => all + Number(outages), 0);
  expect(csvOf(join(out, "outages.csv"))).toHaveLength(sum);
  expect(sum).toBeGreaterThan(10);
  if (!("refused" in outagesPerYear)) expect(outagesPerYear.estimate).toBeCloseTo(sum / 30, 12);
});

it("runs to an event have no tables", async () => {
  const typing = ["run", "models/lessons/one-server.yaml", "--until", "first-outage", "--csv", folder()];
  const { code, err } = await typed(...typing);
  expect([code, err]).toEqual([2, expect.stringContaining("--until: runs to an event have no tables")]);
});
