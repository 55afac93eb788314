import { expect, it } from "vitest";
import { inlineExecutor } from "../../src/experiment/executor.ts";
import type { Job } from "../../src/experiment/job.ts";

const jobs: Job[] = [3, 1, 2].map((first) => ({ do: "calibrate", first, count: 1 }));
const worker = {
  work: ({ first }: Job) => ({
    values: Float64Array.of(first),
    outages: new Float64Array(),
    parts: new Float64Array(),
  }),
};

it("each job is done in its turn, and told with what it left", async () => {
  const done: [Job, number][] = [];
  await inlineExecutor(worker).run(jobs, (job, { values }) => done.push([job, values[0]!]));
  expect(done).toEqual(jobs.map((job) => [job, job.first]));
});

it("once it is over no further job is begun, and others get their turn between two", async () => {
  const done: number[] = [];
  let pauses = 0;
  const pause = async () => void pauses++;
  await inlineExecutor(worker, pause).run(
    jobs,
    ({ first }) => done.push(first),
    () => done.length === 2,
  );
  expect([done, pauses]).toEqual([[3, 1], 2]);
});
