import { expect, it } from "vitest";
import { outageFields } from "../../src/experiment/recorder.ts";
import { rerun } from "../../src/experiment/rerun.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const study = studyOf(smallExperiment(), smallModel);
const block = new StudyWorker(study).work({
  do: "simulate",
  alternative: 0,
  first: 0,
  step: 1,
  count: 6,
  vector: null,
});

it("the columns of a run are its row in a block of many", () => {
  const { columns, ...result } = rerun(study, { alternative: 0, replication: 4, vector: null });
  const width = study.columns.length;
  const row = [...block.values.subarray(4 * width, 5 * width)];
  expect(columns.map(({ value }) => value ?? Number.NaN)).toEqual(row);
  expect(columns.map(({ name }) => name)).toEqual(study.columns.map(({ name }) => name));
  expect(result).toMatchObject({
    alternative: "as-built",
    replication: 4,
    vector: null,
    digest: study.digest,
  });
  expect(rerun(study, { alternative: 0, replication: 5, vector: null }).columns).not.toEqual(columns);
});

it("its outages are those of the block, with the cause by name, and phases that make up the length", () => {
  const width = outageFields.length;
  const { outages } = rerun(study, { alternative: 0, replication: 4, vector: null });
  const rows = Array.from({ length: block.outages.length / width }, (_, index) =>
    block.outages.subarray(index * width, (index + 1) * width),
  ).filter(([run]) => run === 4);
  expect(rows.length).toBeGreaterThan(0);
  expect(outages.map(({ values }) => values[0]!.value)).toEqual(rows.map((row) => row[1]));
  expect(outages[0]!.cause).toBe("cut");
  const value = (name: string) => outages[0]!.values.find((one) => one.name === name)!.value!;
  const place = outageFields.findIndex(({ name }) => name === "cause");
  const phases = outageFields.slice(place + 1).map(({ name }) => value(name));
  expect(phases.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value("length"), 6);
});

it("a study with sampled inputs says which vector a run has", () => {
  const inputs = { each: 4, vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } } };
  const sampled = studyOf(smallExperiment({ inputs }), smallModel);
  expect(rerun(sampled, { alternative: 0, replication: 9, vector: null }).vector).toBe(2);
});
