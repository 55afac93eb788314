import { expect, it } from "vitest";
import { inlineExecutor, type Job, metricNames, WIDTH, Worker } from "../../src/experiment/jobs.ts";
import { metricKinds } from "../../src/metrics/family.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const calibrate = {
  samples: 20,
  keep: 5,
  accept: { from: "1 h", to: "3 h" },
  vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } },
};
const experiment = smallExperiment({ calibrate });
const worker = new Worker(smallModel, experiment);
const replayOf = (replications: readonly number[], vector: number | null = null) =>
  worker.work({ do: "replay", vector, replications });

it("each run leaves one number for every metric", () => {
  expect(metricNames).toEqual(metricKinds.map(({ kind }) => kind));
  expect(worker.work({ do: "calibrate", first: 0, count: 3 })).toHaveLength(3 * WIDTH);
  expect(replayOf([4, 5])).toHaveLength(experiment.designs.length * 2 * WIDTH);
});

it("values depend on the run alone, not on how the work is cut or who does it", () => {
  const whole = worker.work({ do: "calibrate", first: 3, count: 4 });
  const other = new Worker(smallModel, experiment);
  const parts = [5, 6, 3, 4].map((first) => other.work({ do: "calibrate", first, count: 1 }));
  expect([parts[2], parts[3], parts[0], parts[1]].flatMap((part) => [...part!])).toEqual([...whole]);
  expect([...whole.slice(0, WIDTH)]).not.toEqual([...whole.slice(WIDTH, 2 * WIDTH)]);
});

it("designs stand one after another, each on the same replications", () => {
  const both = replayOf([8, 9]);
  const row = (design: number, values: Float64Array, runs: number) =>
    [...values].slice(design * runs * WIDTH, (design + 1) * runs * WIDTH);
  // The last design is the first one under another title: the same luck leaves the same values.
  expect(row(2, both, 2)).toEqual(row(0, both, 2));
  expect(row(1, both, 2)).not.toEqual(row(0, both, 2));
  expect(row(1, replayOf([9]), 1)).toEqual(row(1, both, 2).slice(WIDTH));
});

it("a vector changes what it varies; without one the model is as it is written", () => {
  const downtime = (vector: number | null) => replayOf([1], vector)[metricNames.indexOf("downtime")]!;
  expect(new Set([downtime(null), downtime(0), downtime(1)]).size).toBe(3);
  const plain = new Worker(smallModel, smallExperiment());
  expect(plain.work({ do: "replay", vector: null, replications: [1] })).toEqual(replayOf([1]));
});

it("results come in the order of the jobs, and each is told when it is done", async () => {
  const jobs: Job[] = [3, 1].map((first) => ({ do: "calibrate", first, count: 1 }));
  const done: number[] = [];
  const results = await inlineExecutor(worker).run(jobs, (job) => done.push(job));
  expect(results).toEqual(jobs.map((job) => worker.work(job)));
  expect(done).toEqual([0, 1]);
});
