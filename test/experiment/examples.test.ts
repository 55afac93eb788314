import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compareResult } from "../../src/experiment/compare.ts";
import { loadExperiment } from "../../src/experiment/load.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { loadModel } from "../../src/model/load.ts";
import { readDocument } from "../../src/model/reading/document.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { conductHere } from "../support/study.ts";

const FOLDER = "experiments/examples";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
const RUNS = 16;

const opened = (name: string) =>
  loadExperiment(readDocument(name, readFileSync(join(FOLDER, name))), (model) =>
    loadModel(model, readFileSync(join(FOLDER, model)), () => {
      throw new Error("shipped models stand alone");
    }),
  );

it("there is one for claims, for factors, for inputs, for a ranking and for objectives", () => {
  expect(files).toEqual([
    "decision.yaml",
    "factors-and-precision.yaml",
    "ranking.yaml",
    "slo.yaml",
    "uncertain-inputs.yaml",
  ]);
});

it.each(files)(
  "%s runs, and every alternative has its replications and an answer or a reason",
  async (name) => {
    const { experiment, model } = opened(name);
    const few = { ...experiment, runs: RUNS, stop: undefined };
    const result = compareResult(await conductHere(studyOf(few, model)));
    expect(result.alternatives.length).toBeGreaterThan(1);
    for (const { answer } of result.alternatives)
      expect(isRefusal(answer) ? answer.refused : answer.estimate >= 0).toBeTruthy();
  },
);

it.each(files)("%s says in comments what it is for, and how it is run", (name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  expect(text).toContain(`npx secondtick compare ${FOLDER}/${name}`);
  expect(text).toMatch(/^# \w.*\?/);
});
