import { expect, it } from "vitest";
import { formatDuration } from "../../src/base/units.ts";
import { experimentIn } from "../../src/cli/checked-file.ts";
import { type RunChoice, told } from "../../src/cli/told.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";

const FILE = "test/cli/study/experiment.yaml";
const choice: RunChoice = {
  replication: 3,
  design: undefined,
  alternative: undefined,
  seed: undefined,
  fault: undefined,
  vector: 5,
  threshold: undefined,
  settling: undefined,
};

it("a run of an experiment is told as the study had it", () => {
  const { experiment, model } = experimentIn(FILE);
  const study = studyOf(experiment, model);
  const { values } = new StudyWorker(study).work({
    do: "simulate",
    alternative: 0,
    first: 3,
    step: 1,
    count: 1,
    vector: 5,
  });
  const downtime = values[study.columns.findIndex(({ name }) => name === "downtime")]!;
  const { head, lines, closing } = told(FILE, choice);
  expect(head).toContain('seed "small"');
  expect(lines.length).toBeGreaterThan(1);
  expect(closing).toContain(`${formatDuration(downtime)} in 1 outage`);
  expect(told(FILE, { ...choice, seed: "other" }).closing).not.toBe(closing);
});

it("a run that there is not is a person's mistake", () => {
  for (const wrong of [{ alternative: "pear" }, { design: "pear" }]) {
    let error: unknown;
    try {
      told(FILE, { ...choice, ...wrong });
    } catch (caught) {
      error = caught;
    }
    expect(error instanceof UsageError || error instanceof ModelError).toBe(true);
  }
});
