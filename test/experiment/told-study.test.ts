import { expect, it } from "vitest";
import { studyOf } from "../../src/experiment/study.ts";
import {
  firstLonger,
  keyOfRun,
  longestOutages,
  medianRun,
  planOfRun,
  vectorFor,
  worstRun,
} from "../../src/experiment/told-study.ts";
import { traceRun } from "../../src/experiment/trace.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

const longest = Float64Array.of(9, 0, 5, 5, 9);

it("runs are picked by their longest outage, of alike ones the first", () => {
  expect([medianRun(longest), worstRun(longest)]).toEqual([2, 0]);
  expect([firstLonger(longest, 4.9), firstLonger(longest, 8.9), firstLonger(longest, 9)]).toEqual([
    0,
    0,
    undefined,
  ]);
  expect(firstLonger(Float64Array.of(0, 0), 0)).toBeUndefined();
});

it("any run of a study is made again from its number", async () => {
  const study = studyOf(smallExperiment(), smallModel);
  const conducted = await conductHere(study);
  const values = longestOutages(conducted, 0);
  for (const replication of [0, 3, worstRun(values)]) {
    const vector = vectorFor(study, conducted.calibration?.vectors ?? null, replication);
    const plan = planOfRun(study, study.alternatives[0]!, vector);
    const trace = traceRun(plan, study.settings, keyOfRun(study, replication));
    expect(trace.values["longest-outage"]).toBe(values[replication]);
  }
});
