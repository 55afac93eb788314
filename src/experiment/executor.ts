import type { Job } from "./job.ts";
import type { JobResult } from "./job-result.ts";

/** Does jobs somewhere: here, or on threads. */
export interface Executor {
  /**
   * Does jobs, in whatever order, and hands over each result as soon as it is there. Once `isOver` says so no further job is
   * begun; those that were are finished.
   */
  readonly run: (
    jobs: readonly Job[],
    done: (job: Job, result: JobResult) => void,
    isOver?: () => boolean,
  ) => Promise<void>;
}

/** Whoever can do a job. */
export interface Worker {
  readonly work: (job: Job) => JobResult;
}

/** Does all jobs here, one after another; `pause` lets others in between two of them. */
export const inlineExecutor = (worker: Worker, pause?: () => Promise<void>): Executor => ({
  run: async (jobs, done, isOver = () => false) => {
    for (const job of jobs) {
      if (isOver()) return;
      done(job, worker.work(job));
      await pause?.();
    }
  },
});
