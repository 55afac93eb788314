import type { Plan } from "../backend/plan.ts";
import { createProgram, createRun } from "../backend/program.ts";
import { isQuiet } from "../backend/quiet.ts";
import { deriveKey, type Key } from "../kernel/keys.ts";
import { type MetricName, metricKinds } from "../metrics/family.ts";
import { gaugeOf, type OutageRule } from "../metrics/metric.ts";

/** What runs are for; runs of different purposes have different luck. */
export const purposes = { years: 1, replay: 2, calibration: 3, vectors: 4 } as const;

/** How a run is made and when it ends. */
export interface RunSettings {
  readonly rule: OutageRule;
  /** Seconds. */
  readonly horizon: number;
  /** Whether a run ends as soon as nothing is left of any trouble. */
  readonly untilQuiet: boolean;
}

/** The values of a run, by metric. */
export type RunValues = Readonly<Record<MetricName, number>>;

/** Something that makes any single run of a design again, from its key alone. */
export type Runner = (key: Key) => RunValues;

/** Prepares a plan for runs: the program is made once, each run costs only itself. */
export const createRunner = (plan: Plan, { rule, horizon, untilQuiet }: RunSettings): Runner => {
  const gauges = metricKinds.map((metric) => gaugeOf(metric, rule));
  const run = createRun(
    createProgram(
      plan,
      gauges.map(({ fold }) => fold),
    ),
  );
  const goesOn = untilQuiet ? () => !isQuiet(run.context) : () => true;
  return (key) => {
    run.start(key);
    // What strikes at time 0 comes first: until then all is quiet.
    run.advanceTo(0);
    run.advanceWhile(goesOn, horizon);
    const values = gauges.map(({ fold, value }) => [fold.name, value(run.fold(fold.name), run.now)] as const);
    return Object.fromEntries(values) as unknown as RunValues;
  };
};

/** The key of a replication: the same for all designs, so that they are compared on the same luck. */
export const runKey = (seed: Key, purpose: keyof typeof purposes, replication: number): Key =>
  deriveKey(seed, replication, purposes[purpose]);
