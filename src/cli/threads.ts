import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { Executor, Job, JobResult } from "../experiment/jobs.ts";

/** What a thread is told when it starts: the experiment to read, with what the command line changed in it. */
export interface ThreadStart {
  readonly file: string;
  readonly overrides: Overrides;
}

/** What the command line may change in an experiment. */
export interface Overrides {
  readonly seed?: string;
  readonly runs?: number;
}

/** Threads that do jobs; `close` ends them. */
export interface Threads extends Executor {
  readonly close: () => Promise<void>;
}

// Beside this file stands the worker, as TypeScript in the sources and as JavaScript in the package.
const isSource = import.meta.url.endsWith(".ts");
const workerFile = fileURLToPath(new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url));

const poolFor = async (start: ThreadStart, count: number): Promise<Piscina> => {
  const { Piscina } = await import("piscina");
  return new Piscina({
    filename: workerFile,
    minThreads: count,
    maxThreads: count,
    workerData: start,
    execArgv: isSource ? ["--import", "tsx"] : [],
  });
};

/** As many threads as there are processors. They read the experiment again, so that each has its own. */
export const startThreads = async (start: ThreadStart, count = availableParallelism()): Promise<Threads> => {
  const pool = await poolFor(start, count);
  const doOne = async (job: Job, index: number, done: (job: number) => void): Promise<JobResult> => {
    const result: JobResult = await pool.run(job);
    done(index);
    return result;
  };
  return {
    run: (jobs, done) => Promise.all(jobs.map((job, index) => doOne(job, index, done))),
    close: () => pool.destroy(),
  };
};
