import { expect, it } from "vitest";
import { formatDuration } from "../../../src/base/units.ts";
import { experimentIn } from "../../../src/cli/checked-file.ts";
import { openTold, type ToldGiven, vectorOfTold } from "../../../src/cli/told/choice.ts";
import { tellRun, toldTimeline } from "../../../src/cli/told/story.ts";
import { studyOf } from "../../../src/experiment/study.ts";
import { StudyWorker } from "../../../src/experiment/study-worker.ts";

const FILE = "test/cli/study/experiment.yaml";
const given: ToldGiven = { vector: 5 };
const tell = (more: ToldGiven = {}) => {
  const told = openTold(FILE, { ...given, ...more });
  return tellRun(told, { replication: 3, vector: vectorOfTold(told, 3), how: "by hand" });
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
  const { head, lines, closing, trace } = tell();
  expect(head).toContain('seed "small"');
  expect(head).toContain("Replay 3 of cut with the sampled parameters of vector 5 (by hand)");
  expect(lines.length).toBeGreaterThan(1);
  expect(closing).toContain(`${formatDuration(downtime)} in 1 outage`);
  expect(trace.values.downtime).toBe(downtime);
  expect(tell({ seed: "other" }).closing).not.toBe(closing);
});

it("a told run has its timeline, cut to its outage", () => {
  const { from, to, story } = toldTimeline(tell());
  expect([from, to > 0, story]).toEqual([0, true, []]);
});

it("of a replication that a result does not hold that is said", () => {
  const told = { ...openTold(FILE, given), held: 3 };
  const what = (replication: number) => tellRun(told, { replication, vector: 5, how: null }).what;
  expect(what(3)).toContain("vector 5, beyond the 3 runs of the result");
  expect(what(2)).not.toContain("beyond");
});
