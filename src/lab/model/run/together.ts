import type { OpenedRun } from "./opened-run.ts";

const nextOf = (runs: readonly OpenedRun[]): number =>
  runs.reduce((next, run) => Math.min(next, run.due), Number.POSITIVE_INFINITY);

/**
 * Goes on with several runs, instant by instant in one order of time, so that all of them stand at the same time in the end: at
 * the given one, in seconds, or earlier where `halt` says so. It is asked after each instant, once none lags behind another.
 */
export const advanceTogether = (
  runs: readonly OpenedRun[],
  time: number,
  halt: (at: number) => boolean,
): void => {
  const latest = runs.reduce((most, run) => Math.max(most, run.now), 0);
  let to = time;
  for (let due = nextOf(runs); due <= to; due = nextOf(runs)) {
    for (const run of runs) if (run.due === due) run.advanceTo(due);
    if (due >= latest && halt(due)) to = due;
  }
  for (const run of runs) if (run.now < to) run.advanceTo(to);
};
