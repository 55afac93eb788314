import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { Alternative } from "../experiment/alternatives.ts";
import { type Executor, inlineExecutor, type Worker } from "../experiment/executor.ts";
import type { Job } from "../experiment/job.ts";
import type { JobResult } from "../experiment/job-result.ts";
import type { Experiment } from "../experiment/schema.ts";
import type { Study } from "../experiment/study.ts";
import type { Tree } from "../model/reading/node.ts";
import { loadedModules } from "./own-kinds.ts";

/** What a thread is told when it starts: all that a study is made of, as plain data. */
export interface ThreadStart {
  readonly file: string;
  readonly source: Tree;
  readonly experiment: Experiment;
  readonly alternatives: readonly Alternative[];
  /** Modules that add kinds, as addresses. */
  readonly modules: readonly string[];
  /** The study's: that of the thread's copy is the same. */
  readonly digest: string;
}

/** Threads that do jobs; `close` ends them. */
export interface Threads extends Executor {
  readonly close: () => Promise<void>;
}

// Beside this file stands the worker, as TypeScript in the sources and as JavaScript in the package.
const isSource = import.meta.url.endsWith(".ts");
const workerFile = fileURLToPath(new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url));

/** The loader of TypeScript is found from here, wherever the command is typed. */
const loader = (): string[] => (isSource ? ["--import", import.meta.resolve("tsx")] : []);

const poolFor = async (
  { model, experiment, alternatives, digest }: Study,
  count: number,
): Promise<Piscina<Job, JobResult>> => {
  const { Piscina } = await import("piscina");
  const { file, source } = model;
  const start: ThreadStart = { file, source, experiment, alternatives, modules: loadedModules(), digest };
  return new Piscina({
    filename: workerFile,
    minThreads: count,
    maxThreads: count,
    workerData: start,
    execArgv: loader(),
  });
};

/** So many jobs are under way for each thread: one that is done and one that waits. */
const AHEAD = 2;

/** So many threads, which have each their own copy of the study. */
export const startThreads = async (study: Study, count = availableParallelism()): Promise<Threads> => {
  const pool = await poolFor(study, count);
  return {
    run: async (jobs, done, isOver = () => false) => {
      let next = 0;
      const line = async (): Promise<void> => {
        while (next < jobs.length && !isOver()) {
          const job = jobs[next++]!;
          done(job, await pool.run(job));
        }
      };
      await Promise.all(Array.from({ length: count * AHEAD }, line));
    },
    close: () => pool.destroy(),
  };
};

/** Threads of the sources cannot load modules that import the sources: there all is done here. */
const canShare = (): boolean => !isSource || loadedModules().length === 0;

/** Work that is done sooner than this is not worth a thread, in milliseconds. */
const WORTH = 300;

/** Lets signals and timers in between two jobs. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Does jobs here at first, and on threads once they take longer: small studies are over before a thread has started. Who does
 * a job never changes what it leaves.
 */
export const startWhenWorth = (study: Study, worker: Worker, count = availableParallelism()): Threads => {
  const here = inlineExecutor(worker, pause);
  let threads: Promise<Threads> | undefined;
  let spent = 0;
  return {
    run: async (jobs, done, isOver = () => false) => {
      const began = Date.now();
      const isWorth = () =>
        count > 1 && canShare() && (threads !== undefined || spent + Date.now() - began > WORTH);
      let finished = 0;
      const first = (job: Job, result: JobResult) => {
        finished++;
        done(job, result);
      };
      if (threads === undefined) await here.run(jobs, first, () => isOver() || isWorth());
      spent += Date.now() - began;
      if (finished === jobs.length || isOver()) return;
      threads ??= startThreads(study, count);
      await (await threads).run(jobs.slice(finished), done, isOver);
    },
    close: async () => (await threads)?.close(),
  };
};
