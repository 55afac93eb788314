import { seedKey } from "../kernel/keys.ts";
import { effectiveSize } from "../stats/effective-size.ts";
import type { Estimate } from "../stats/interval.ts";
import { orderQuantile } from "../stats/order-quantile.ts";
import { wilson } from "../stats/proportion.ts";
import { type Conduct, NothingDone } from "./conditions.ts";
import type { CalibrationJob } from "./job.ts";
import type { Experiment } from "./schema.ts";
import type { Study } from "./study.ts";
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

const acceptedIn = (
  { experiment, columns }: Study,
  { first }: CalibrationJob,
  values: Float64Array,
): number[] => {
  const width = columns.length;
  const [outage, restarts] = ["longest-outage", "full-restarts"].map((name) =>
    columns.findIndex((column) => column.name === name),
  );
  const { from, to, fullRestart } = experiment.calibrate!.accept;
  const kept: number[] = [];
  for (let index = 0; index * width < values.length; index++) {
    const length = values[index * width + outage!]!;
    const agrees = fullRestart === undefined || values[index * width + restarts!]! > 0 === fullRestart;
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

/** The values of calibration jobs, from the ledger or made now, in the order of the jobs; null when stopped before. */
const valuesOf = async (
  jobs: readonly CalibrationJob[],
  { executor, ledger, stop = () => null }: Conduct,
): Promise<readonly Float64Array[] | null> => {
  const values = new Map<number, Float64Array>();
  for (const job of ledger.jobs())
    if (
      job.do === "calibrate" &&
      jobs.some(({ first, count }) => job.first === first && job.count === count)
    ) {
      const result = ledger.read(job);
      if (result !== null) values.set(job.first, result.values);
    }
  await executor.run(
    jobs.filter(({ first }) => !values.has(first)),
    (job, result) => {
      ledger.put(job, result);
      values.set(job.first, result.values);
    },
    () => stop() !== null,
  );
  return jobs.every(({ first }) => values.has(first)) ? jobs.map(({ first }) => values.get(first)!) : null;
};

/**
 * Samples vectors and keeps those whose as-built run lasted as long as history says, until enough are kept or all samples
 * are tried.
 *
 * @throws NothingKept when fewer than two agree; NothingDone when stopped before that is known.
 */
export const calibrateVectors = async (study: Study, conduct: Conduct): Promise<Calibration> => {
  const { experiment } = study;
  const { samples, keep } = experiment.calibrate!;
  const vectors: number[] = [];
  let tried = 0;
  while (tried < samples && vectors.length < keep) {
    const jobs: CalibrationJob[] = [];
    for (let block = 0; block < WAVE && tried < samples; block++) {
      const count = Math.min(BLOCK, samples - tried);
      jobs.push({ do: "calibrate", first: tried, count });
      tried += count;
    }
    const results = await valuesOf(jobs, conduct);
    if (results === null) throw new NothingDone("stopped while calibrating: nothing can be said yet");
    for (const [index, values] of results.entries()) vectors.push(...acceptedIn(study, jobs[index]!, values));
    conduct.watch.calibrating(Math.min(vectors.length, keep), keep);
  }
  const isEnough = vectors.length >= keep;
  const kept = vectors.slice(0, keep);
  const used = isEnough ? kept[kept.length - 1]! + 1 : tried;
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
