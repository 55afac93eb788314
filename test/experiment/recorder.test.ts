import { expect, it } from "vitest";
import { type JobResult, PART_WIDTH } from "../../src/experiment/job-result.ts";
import { outageFields } from "../../src/experiment/recorder.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { phaseNames } from "../../src/metrics/attribution/phases.ts";
import { breakdownKinds } from "../../src/metrics/family.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const study = studyOf(smallExperiment({ replay: undefined, years: {} }), smallModel);
const RUNS = 30;
const left: JobResult = new StudyWorker(study).work({
  do: "simulate",
  alternative: 0,
  first: 0,
  step: 1,
  count: RUNS,
  vector: null,
});

const rowsOf = (numbers: Float64Array, width: number): number[][] =>
  Array.from({ length: numbers.length / width }, (_, row) => [
    ...numbers.subarray(row * width, (row + 1) * width),
  ]);
const outages = rowsOf(left.outages, outageFields.length);
const field = (row: readonly number[], name: string) =>
  row[outageFields.findIndex((one) => one.name === name)]!;
const column = (name: string, run: number) =>
  left.values[run * study.columns.length + study.columns.findIndex((one) => one.name === name)]!;
const runs = Array.from({ length: RUNS }, (_, run) => run);
const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);

it("each outage has a row, whose lengths add up to the downtime of its run", () => {
  expect(outages.length).toBeGreaterThan(RUNS);
  for (const run of runs) {
    const own = outages.filter((row) => field(row, "run") === run);
    expect(own).toHaveLength(column("outages", run));
    expect(sum(own.map((row) => field(row, "length")))).toBeCloseTo(column("downtime", run), 3);
    expect(Math.max(0, ...own.map((row) => field(row, "length")))).toBe(column("longest-outage", run));
  }
});

it("the phases of an outage last as long as it does", () => {
  for (const row of outages)
    expect(sum(phaseNames.map((name) => field(row, name)))).toBeCloseTo(field(row, "length"), 3);
});

it("parts tell where the downtime of each run went, and leave out what is nothing", () => {
  const parts = rowsOf(left.parts, PART_WIDTH);
  const phases = breakdownKinds.findIndex(({ kind }) => kind === "phases");
  for (const run of runs) {
    const own = parts.filter(([index, breakdown]) => index === run && breakdown === phases);
    expect(sum(own.map((row) => row[4]!))).toBeCloseTo(column("downtime", run), 3);
  }
  expect(parts.every((row) => row[4] !== 0)).toBe(true);
});
