import type { Plan } from "../backend/plan.ts";
import { seedKey } from "../kernel/keys.ts";
import { type MetricName, metricKinds } from "../metrics/family.ts";
import { compile } from "../model/compile.ts";
import type { LoadedModel } from "../model/load.ts";
import { withVectorInRange } from "../model/load.ts";
import { replaySettings, struck } from "./replay.ts";
import { createRunner, type RunValues, runKey } from "./replicate.ts";
import type { Experiment } from "./schema.ts";
import { sampleVector } from "./vectors.ts";

/** A piece of work that any thread can do: plain data. */
export type Job =
  /** One as-built run for each of so many vectors. */
  | { readonly do: "calibrate"; readonly first: number; readonly count: number }
  /** All designs on the same replications; `vector` null means the model as written. */
  | { readonly do: "replay"; readonly vector: number | null; readonly replications: readonly number[] };

/** The values of a job's runs, run by run and metric by metric, in the order of `metricNames`; designs outermost. */
export type JobResult = Float64Array;

/** The metrics in the order of a job's values. */
export const metricNames: readonly MetricName[] = metricKinds.map(({ kind }) => kind as MetricName);

/** How many numbers a run leaves. */
export const WIDTH = metricNames.length;

const put = (into: Float64Array, at: number, values: RunValues): void => {
  metricNames.forEach((name, index) => {
    into[at * WIDTH + index] = values[name];
  });
};

/** Does the jobs of an experiment; whoever does them, and in whatever order, the values are the same. */
export class Worker {
  readonly #model: LoadedModel;
  readonly #experiment: Experiment;

  constructor(model: LoadedModel, experiment: Experiment) {
    this.#model = model;
    this.#experiment = experiment;
  }

  /** The values of a job. */
  work(job: Job): JobResult {
    return job.do === "calibrate"
      ? this.#calibrate(job.first, job.count)
      : this.#replay(job.vector, job.replications);
  }

  #plan(design: string, vector: number | null): Plan {
    const { calibrate, seed, replay } = this.#experiment;
    const values =
      vector === null || calibrate === undefined
        ? new Map()
        : sampleVector(calibrate.vary, seedKey(seed), vector);
    return compile(struck(withVectorInRange(this.#model, design, values), replay.fault));
  }

  #calibrate(first: number, count: number): JobResult {
    const seed = seedKey(this.#experiment.seed);
    const result = new Float64Array(count * WIDTH);
    for (let index = 0; index < count; index++) {
      const run = createRunner(this.#plan("as-built", first + index), replaySettings(this.#experiment));
      put(result, index, run(runKey(seed, "calibration", first + index)));
    }
    return result;
  }

  #replay(vector: number | null, replications: readonly number[]): JobResult {
    const { designs, seed: text } = this.#experiment;
    const seed = seedKey(text);
    const result = new Float64Array(designs.length * replications.length * WIDTH);
    designs.forEach((design, row) => {
      const run = createRunner(this.#plan(design, vector), replaySettings(this.#experiment));
      replications.forEach((replication, column) => {
        put(result, row * replications.length + column, run(runKey(seed, "replay", replication)));
      });
    });
    return result;
  }
}

/** Does jobs somewhere: here, or on threads. Results come back in the order of the jobs. */
export interface Executor {
  readonly run: (jobs: readonly Job[], done: (job: number) => void) => Promise<readonly JobResult[]>;
}

/** Does all jobs here, one after another. */
export const inlineExecutor = (worker: Worker): Executor => ({
  run: async (jobs, done) =>
    jobs.map((job, index) => {
      const result = worker.work(job);
      done(index);
      return result;
    }),
});
