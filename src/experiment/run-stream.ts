import type { Plan } from "../backend/plan.ts";
import { seedKey } from "../kernel/keys.ts";
import { createRunner, type purposes, type RunSettings, type RunValues, runKey } from "./replicate.ts";

/** Which runs are made, and with which luck. */
export interface StreamSettings extends RunSettings {
  readonly seed: string;
  /** Of years by default; replays have other luck. */
  readonly purpose?: keyof typeof purposes;
  /** The number of the first run; 0 by default. */
  readonly first?: number;
}

/** A run's number and its values. */
export interface NumberedRun {
  readonly replication: number;
  readonly values: RunValues;
}

/**
 * Runs of a plan, one by one as they are asked for, without end: who has seen enough stops asking. Run k is the same whatever
 * ran before it, and the one that a study with this seed and rule has under that number.
 */
export function* runsOf(
  plan: Plan,
  { seed, purpose = "years", first = 0, ...settings }: StreamSettings,
): Generator<NumberedRun, never> {
  const run = createRunner(plan, settings);
  const key = seedKey(seed);
  for (let replication = first; ; replication++)
    yield { replication, values: run(runKey(key, purpose, replication)) };
}
