import { factNames } from "../../src/backend/facts.ts";
import type { Plan } from "../../src/backend/plan.ts";
import { createProgram, createRun } from "../../src/backend/program.ts";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { seedKey } from "../../src/kernel/keys.ts";

/** A mean over independent runs. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** How many standard errors an estimate is from an exact value. */
export const distance = ({ mean, standardError }: Estimate, exact: number): number =>
  (mean - exact) / standardError;

const estimateOf = (values: Float64Array): Estimate => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) };
};

const HOUR = 3600;
const served = factNames.indexOf("served");

/** What the metrics say of runs from all good at 0 over a horizon, in hours and shares. */
export const estimatesOf = (
  plan: Plan,
  { runs, seed, horizon, longest }: { runs: number; seed: string; horizon: number; longest: number },
) => {
  const settings = { rule: { threshold: 0.5, settling: 0 }, horizon: horizon * HOUR, untilQuiet: false };
  const runner = createRunner(plan, settings);
  const downtime = new Float64Array(runs);
  const noOutage = new Float64Array(runs);
  const longOutage = new Float64Array(runs);
  for (let i = 0; i < runs; i++) {
    const values = runner(runKey(seedKey(seed), "years", i));
    downtime[i] = values.downtime / HOUR;
    noOutage[i] = values.outages === 0 ? 1 : 0;
    longOutage[i] = values["longest-outage"] >= longest * HOUR ? 1 : 0;
  }
  return {
    downtime: estimateOf(downtime),
    noOutage: estimateOf(noOutage),
    longOutage: estimateOf(longOutage),
  };
};

/** The share of time below half of the service, of each run after a first part that is thrown away; times in hours. */
export const longRunShare = (
  plan: Plan,
  { runs, seed, from, until }: { runs: number; seed: string; from: number; until: number },
): Estimate => {
  const run = createRun(createProgram(plan, []));
  const shares = new Float64Array(runs);
  let [isDown, since, down] = [false, 0, 0];
  run.observe((kind, time, share) => {
    if (kind !== served) return;
    if (isDown) down += time - Math.max(since, from * HOUR);
    isDown = share < 0.5 && time >= 0;
    since = time;
  });
  for (let i = 0; i < runs; i++) {
    [isDown, since, down] = [false, 0, 0];
    run.start(runKey(seedKey(seed), "years", i));
    run.advanceTo(from * HOUR);
    down = 0;
    run.advanceTo(until * HOUR);
    if (isDown) down += until * HOUR - Math.max(since, from * HOUR);
    shares[i] = down / ((until - from) * HOUR);
  }
  return estimateOf(shares);
};
