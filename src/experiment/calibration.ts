import { seedKey } from "../kernel/keys.ts";
import { effectiveSize } from "../stats/effective-size.ts";
import type { Estimate } from "../stats/interval.ts";
import { orderQuantile } from "../stats/order-quantile.ts";
import { wilson } from "../stats/proportion.ts";
import { type Executor, type Job, metricNames, WIDTH } from "./jobs.ts";
import type { Experiment } from "./schema.ts";
import { numberIn, sampleVector, unitIn } from "./vectors.ts";

/** What calibration left of one parameter: the spread of the kept values, in the unit that they are written in. */
export interface ParameterSummary {
  readonly path: string;
  readonly unit: string;
  readonly kept: { readonly p5: number; readonly median: number; readonly p95: number };
}

/** Which vectors agree with history. */
export interface Calibration {
  /** How many vectors were tried, up to the last one that was needed. */
  readonly samples: number;
  /** The numbers of the kept vectors. */
  readonly vectors: readonly number[];
  readonly acceptance: Estimate;
  /** Kept vectors weigh the same, so that this is their number. */
  readonly effectiveSize: number;
  readonly parameters: readonly ParameterSummary[];
}

const BLOCK = 25;
/** Blocks that are worked on before looking whether enough vectors were kept; fixed, so that threads change nothing. */
const WAVE = 8;

const acceptedIn = ({ calibrate }: Experiment, first: number, values: Float64Array): number[] => {
  const outage = metricNames.indexOf("longest-outage");
  const restarts = metricNames.indexOf("full-restarts");
  const { from, to, fullRestart } = calibrate!.accept;
  const kept: number[] = [];
  for (let index = 0; index * WIDTH < values.length; index++) {
    const length = values[index * WIDTH + outage];
    const agrees = fullRestart === undefined || values[index * WIDTH + restarts] > 0 === fullRestart;
    if (agrees && length >= from && length <= to) kept.push(first + index);
  }
  return kept;
};

const summaries = ({ calibrate, seed }: Experiment, vectors: readonly number[]): ParameterSummary[] => {
  const sampled = vectors.map((vector) => sampleVector(calibrate!.vary, seedKey(seed), vector));
  return Object.keys(calibrate!.vary).map((path) => {
    const values = sampled.map((vector) => vector.get(path)!);
    const numbers = values.map(numberIn).sort((a, b) => a - b);
    const at = (p: number) => orderQuantile(numbers, p);
    return { path, unit: unitIn(values[0]), kept: { p5: at(0.05), median: at(0.5), p95: at(0.95) } };
  });
};

/** Too few vectors agree with history to go on. */
export class NothingKept extends Error {
  override readonly name = "NothingKept";
}

const LEAST_KEPT = 2;

/**
 * Samples vectors and keeps those whose as-built run lasted as long as history says, until enough are kept or all samples
 * are tried.
 *
 * @throws NothingKept when fewer than two agree.
 */
export const calibrateVectors = async (
  experiment: Experiment,
  executor: Executor,
  progress: (done: number, total: number) => void,
): Promise<Calibration> => {
  const { samples, keep } = experiment.calibrate!;
  const vectors: number[] = [];
  let tried = 0;
  while (tried < samples && vectors.length < keep) {
    const jobs: Job[] = [];
    for (let block = 0; block < WAVE && tried < samples; block++) {
      const count = Math.min(BLOCK, samples - tried);
      jobs.push({ do: "calibrate", first: tried, count });
      tried += count;
    }
    const results = await executor.run(jobs, () => {});
    results.forEach((values, index) => {
      const job = jobs[index];
      if (job.do === "calibrate") vectors.push(...acceptedIn(experiment, job.first, values));
    });
    progress(Math.min(vectors.length, keep), keep);
  }
  const isEnough = vectors.length >= keep;
  const kept = vectors.slice(0, keep);
  const used = isEnough ? kept[kept.length - 1] + 1 : tried;
  if (kept.length < LEAST_KEPT)
    throw new NothingKept(`only ${kept.length} of ${used} sampled vectors agree with the history to accept`);
  return {
    samples: used,
    vectors: kept,
    acceptance: wilson({ successes: kept.length, n: used }, experiment.level),
    effectiveSize: effectiveSize(kept.map(() => 1)),
    parameters: summaries(experiment, kept),
  };
};
