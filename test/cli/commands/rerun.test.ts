import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readResult, studyOfResult } from "../../../src/cli/result-file.ts";
import { StudyWorker } from "../../../src/experiment/study-worker.ts";
import { file, folder, typed } from "../typed.ts";

/** A result of the small calibrated experiment, in a file. */
const result = join(folder(), "result.json");
const written = typed(
  "compare",
  "test/cli/study/experiment.yaml",
  "--runs",
  "8",
  "--threads",
  "1",
  "--out",
  result,
);
const changed = (from: string | RegExp, to: string): string =>
  file(readFileSync(result, "utf8").replace(from, to), "changed.json");

it("a replication is made again from the result alone, with the numbers that the whole study has", async () => {
  await written;
  const stored = readResult(result);
  const study = studyOfResult(result, stored);
  const vector = stored.vectors![5 % stored.vectors!.length]!;
  const block = {
    do: "simulate",
    alternative: 1,
    first: 5 % stored.vectors!.length,
    step: 5,
    count: 2,
    vector,
  } as const;
  const { values } = new StudyWorker(study).work({ ...block, first: 0, step: 5 });
  const { code, out } = await typed("rerun", result, "--replication", "5", "--alternative", "pair", "--json");
  expect(code).toBe(0);
  const again = JSON.parse(out);
  expect(again).toMatchObject({
    format: "secondtick-rerun/1",
    digest: study.digest,
    alternative: "pair",
    replication: 5,
    vector,
  });
  const row = [...values.subarray(study.columns.length)].map((value) => (Number.isNaN(value) ? null : value));
  expect(again.columns.map(({ value }: { value: number }) => value)).toEqual(row);
});

it("what it prints has the metrics with their units, and each outage with its cause", async () => {
  await written;
  const { out } = await typed("rerun", result, "--replication", "0");
  expect(out).toMatch(/^a small comparison: replication 0 of as-built, with the inputs of vector \d+\n/);
  expect(out).toMatch(/\nlongest-outage +[\d.]+ +s/);
  expect(out).toMatch(/\noutage 1: cut +value/);
});

it("an alternative that is none is refused with a near match, and so is a number that is none", async () => {
  await written;
  expect((await typed("rerun", result, "--replication", "0", "--alternative", "pairs")).err).toContain(
    "did you mean pair?",
  );
  expect(await typed("rerun", result, "--replication", "x")).toMatchObject({ code: 2, out: "" });
  expect((await typed("rerun", result)).code).toBe(2);
});

it("a random year is made again, too", async () => {
  const years = join(folder(), "years.json");
  await typed("run", "test/cli/study/small.yaml", "--years", "3", "--threads", "1", "--out", years);
  const { code, out } = await typed("rerun", years, "--replication", "2");
  expect(code).toBe(0);
  expect(out).toMatch(/\ndowntime +[\d.]+ +s/);
});

it("what is no result is refused in words", async () => {
  await written;
  const refused = async (path: string) => {
    const { code, err } = await typed("rerun", path, "--replication", "0");
    expect(code).toBe(2);
    return err;
  };
  expect(await refused(file("version: 1", "model.yaml"))).toContain("this is no JSON");
  expect(await refused(file("[1, 2]", "list.json"))).toContain("this is no result of secondtick");
  expect(await refused(file('{"format":"secondtick-compare/1"}', "old.json"))).toContain(
    "secondtick-compare/1 does not hold",
  );
  expect(await refused("nowhere.json")).toContain("there is no such file");
  expect(
    await refused(changed('"seed": "small",\n      "runs"', '"seed": "smell",\n      "runs"')),
  ).toContain("the file was changed");
  expect(await refused(changed(/"calibration": \{/, '"calibration": null, "other": {'))).toContain(
    "its calibration does not belong",
  );
  expect(await refused(changed(/"sources": \{/, '"sources": { "__proto__": { "model": 1 },'))).toContain(
    "does not hold",
  );
});

it("a result of another version is made again with a warning", async () => {
  await written;
  const text = readFileSync(result, "utf8").replace(/"version": "[^"]*"/, '"version": "9.9.9"');
  const path = join(folder(), "other.json");
  writeFileSync(path, text);
  const { code, err } = await typed("rerun", path, "--replication", "0");
  expect(code).toBe(0);
  expect(err).toContain("a result of version 9.9.9");
});
