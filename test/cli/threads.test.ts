import { expect, it } from "vitest";
import { startThreads, startWhenWorth } from "../../src/cli/threads.ts";
import { compareResult } from "../../src/experiment/compare.ts";
import type { Job } from "../../src/experiment/job.ts";
import type { JobResult } from "../../src/experiment/job-result.ts";
import { type Study, studyOf } from "../../src/experiment/study.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

const vary = { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } };
const study = studyOf(smallExperiment({ runs: 40, inputs: { each: 8, vary } }), smallModel);
const bytesFrom = async (...given: Parameters<typeof conductHere>): Promise<string> =>
  JSON.stringify(compareResult(await conductHere(...given)));

const onThreads = async (one: Study, count: number): Promise<string> => {
  const executor = await startThreads(one, count);
  try {
    return await bytesFrom(one, { executor, blockSize: 7 });
  } finally {
    await executor.close();
  }
};

it("two threads and no thread give the same bytes", async () => {
  const here = await bytesFrom(study);
  expect(await onThreads(study, 2)).toBe(here);
  expect(await bytesFrom(studyOf({ ...study.experiment, seed: "other" }, smallModel))).not.toBe(here);
});

const jobs: Job[] = [0, 1, 2, 3].map((first) => ({
  do: "simulate",
  alternative: 0,
  first,
  step: 1,
  count: 1,
  vector: Math.floor(first / 8),
}));

it("small work is done here, and what takes longer is handed to threads from there on", async () => {
  const worker = new StudyWorker(study);
  const slow = {
    work: (job: Job): JobResult => {
      const until = performance.now() + 200;
      while (performance.now() < until);
      return worker.work(job);
    },
  };
  for (const [by, here] of [
    [worker, 4],
    [slow, 2],
  ] as const) {
    let worked = 0;
    const counting = { work: (job: Job) => [by.work(job), worked++][0] as JobResult };
    const threads = startWhenWorth(study, counting, 2);
    const done = new Map<Job, JobResult>();
    await threads.run(jobs, (job, result) => done.set(job, result));
    await threads.close();
    expect(worked).toBe(here);
    for (const job of jobs) expect(done.get(job)).toEqual(worker.work(job));
  }
});

it("once it is over no further job is begun", async () => {
  const threads = startWhenWorth(study, new StudyWorker(study), 2);
  const done: Job[] = [];
  await threads.run(
    jobs,
    (job) => done.push(job),
    () => done.length === 1,
  );
  await threads.close();
  expect(done).toEqual([jobs[0]]);
});
