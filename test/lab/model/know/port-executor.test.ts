import { expect, it } from "vitest";
import type { JobResult } from "../../../../src/experiment/job-result.ts";
import { portExecutor } from "../../../../src/lab/model/know/port-executor.ts";
import type { Port } from "../../../../src/lab/model/know/runner.ts";

const result: JobResult = {
  values: new Float64Array(1),
  outages: new Float64Array(0),
  parts: new Float64Array(0),
};
const jobs = [0, 1, 2, 3, 4, 5, 6].map((first) => ({
  do: "simulate" as const,
  alternative: 0,
  first,
  step: 1,
  count: 1,
  vector: null,
}));
const study = {
  exported: { modelFile: "", model: "", experimentFile: "", experiment: "", designs: [] },
  beside: {},
};

/** Somebody who does a job after a while, or fails at one; and how many jobs lay there at once at most. */
const hand = (failsAt = -1) => {
  let [waiting, most] = [0, 0];
  const port: Port = {
    onmessage: null,
    postMessage: (message) => {
      if (!("job" in (message as object))) return;
      const { id, job } = message as { id: number; job: { first: number } };
      most = Math.max(most, ++waiting);
      setTimeout(() => {
        waiting--;
        const data = job.first === failsAt ? { id, failed: "no room" } : { id, result };
        port.onmessage!({ data: data as never });
      }, 1);
    },
  };
  return { port, most: () => most };
};

it("does each job once, two under way at each port", async () => {
  const hands = [hand(), hand()];
  const done: number[] = [];
  await portExecutor(
    hands.map(({ port }) => port),
    study,
  ).run(jobs, (job) => void done.push(job.first));
  expect(done.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(hands.map(({ most }) => most())).toEqual([2, 2]);
});

it("begins no further job once it is over", async () => {
  const done: number[] = [];
  await portExecutor([hand().port], study).run(
    jobs,
    (job) => void done.push(job.first),
    () => done.length >= 2,
  );
  expect(done.length).toBeLessThan(5);
});

it("says what failed", async () => {
  const all = portExecutor([hand(3).port], study).run(jobs, () => {});
  await expect(all).rejects.toThrow("no room");
});
