import { type Block, inTableOrder } from "./blocks.ts";
import type { Job, SimulationJob } from "./job.ts";
import { type JobResult, PART_WIDTH } from "./job-result.ts";
import { outageFields } from "./recorder.ts";

/** Where the results of finished jobs are kept: in memory, or in a folder that outlives the process. */
export interface Ledger {
  /** The jobs that are in it. */
  readonly jobs: () => readonly Job[];
  /** What a job left; null when it is damaged, or was never there. */
  readonly read: (job: Job) => JobResult | null;
  /** Keeps what a job left; when this returns, it is safe. */
  readonly put: (job: Job, result: JobResult) => void;
}

/** Keeps everything in memory. */
export const memoryLedger = (): Ledger => {
  const kept = new Map<Job, JobResult>();
  return {
    jobs: () => [...kept.keys()],
    read: (job) => kept.get(job) ?? null,
    put: (job, result) => void kept.set(job, result),
  };
};

/** Keeps nothing: for studies that read only what is collected. */
export const noLedger: Ledger = { jobs: () => [], read: () => null, put: () => {} };

/** The rows of runs from a place in a block on, numbered from there. */
const rowsFrom = (rows: Float64Array, width: number, skipped: number): Float64Array => {
  const kept: number[] = [];
  for (let at = 0; at < rows.length; at += width)
    if (rows[at]! >= skipped) kept.push(rows[at]! - skipped, ...rows.subarray(at + 1, at + width));
  return Float64Array.from(kept);
};

/** What all runs of a block but the first so many left. */
const without = ({ values, outages, parts }: JobResult, skipped: number, count: number): JobResult => ({
  values: values.subarray((values.length / count) * skipped),
  outages: rowsFrom(outages, outageFields.length, skipped),
  parts: rowsFrom(parts, PART_WIDTH, skipped),
});

const isSimulation = (job: Job): job is SimulationJob => job.do === "simulate";

/**
 * Calls back with all replications in a ledger, in the order of tables, each once: blocks may overlap where several processes
 * worked, or the work was cut anew. What is damaged is left out.
 */
export const eachBlock = (
  ledger: Pick<Ledger, "jobs" | "read">,
  tell: (block: Block, result: JobResult) => void,
): void => {
  let [line, next] = ["", 0];
  for (const job of ledger.jobs().filter(isSimulation).sort(inTableOrder)) {
    const { alternative, first, step, count } = job;
    const own = `${alternative}/${step}/${first % step}`;
    if (own !== line) [line, next] = [own, 0];
    const skipped = Math.max(0, Math.ceil((next - first) / step));
    const result = skipped < count ? ledger.read(job) : null;
    if (result === null) continue;
    next = first + step * count;
    if (skipped === 0) tell(job, result);
    else
      tell(
        { ...job, first: first + step * skipped, count: count - skipped },
        without(result, skipped, count),
      );
  }
};
