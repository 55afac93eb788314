import { seedKey } from "../kernel/keys.ts";
import type { OutageRule } from "../metrics/metric.ts";
import { compile } from "../model/compile.ts";
import type { Model } from "../model/schema.ts";
import { createRunner, type RunEnd, runEnds, runKey } from "./replicate.ts";

/** A study of the time to an event. */
export interface UntilStudy {
  readonly seed: string;
  readonly until: RunEnd;
  readonly runs: number;
  /** Seconds after which a run is cut off. */
  readonly horizon: number;
  readonly rule: OutageRule;
}

/**
 * Runs from good and new to an event, or to the horizon. The time of each run in seconds, in the order of the replications: the
 * horizon where the event had not come by then.
 */
export const simulateUntil = (
  model: Model,
  { seed, until, runs, horizon, rule }: UntilStudy,
  progress: (done: number) => void = () => {},
): readonly number[] => {
  const run = createRunner(compile(model), { rule, horizon, untilQuiet: false, until });
  const key = seedKey(seed);
  return Array.from({ length: runs }, (_, replication) => {
    const values = run(runKey(key, "until", replication));
    progress(replication + 1);
    return Math.min(horizon, values[runEnds[until]]);
  });
};
