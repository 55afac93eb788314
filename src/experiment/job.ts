import type { Block } from "./blocks.ts";

/** One as-built run for each of so many vectors, from a number on. */
export interface CalibrationJob {
  readonly do: "calibrate";
  readonly first: number;
  readonly count: number;
}

/**
 * The replications of a block. `vector` is the one that they all share where parameters are calibrated; else it is null.
 */
export interface SimulationJob extends Block {
  readonly do: "simulate";
  readonly vector: number | null;
}

/** A piece of work that any thread can do: plain data. */
export type Job = CalibrationJob | SimulationJob;

/** Two jobs with the same name leave the same result, in one study. */
export const jobName = (job: Job): string =>
  job.do === "calibrate"
    ? `calibrate-${job.first}-${job.count}`
    : `simulate-${job.alternative}-${job.first}-${job.step}-${job.count}`;
