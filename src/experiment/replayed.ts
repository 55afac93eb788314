import { expm1 } from "../base/math.ts";
import type { LoadedModel } from "../model/load.ts";
import type { Estimate } from "../stats/interval.ts";
import type { Findings } from "./findings.ts";

/** What only a replay has: how often its fault comes, and in how many runs it did what. */
export interface Replayed {
  /** How often the fault comes in a year by the model; null when it has no constant rate. */
  readonly faultsPerYear: number | null;
  /** Chance in a year that this fault comes and an outage of the first stated length follows; other causes are not in it. */
  readonly yearly: Estimate | null;
  /** The chance that people had to stop and start everything; null without people. */
  readonly fullRestart: Estimate | null;
  /** Runs in which the fault changed nothing at all; those in which it did, but no outage followed; and those cut off. */
  readonly inert: number;
  readonly tolerated: number;
  readonly cutOff: number;
}

const YEAR = 8760 * 3600;

/** Chance of at least one in a year, when the fault comes at a constant rate and a share of its visits ends so. */
const inAYear = (share: Estimate, ratePerYear: number | null): Estimate | null => {
  if (ratePerYear === null) return null;
  const chance = (p: number) => -expm1(-ratePerYear * p);
  return {
    ...share,
    estimate: chance(share.estimate),
    lower: chance(share.lower),
    upper: chance(share.upper),
  };
};

/** How often a fault comes in a year by chance alone; null without a constant rate, or where it comes by the clock too. */
const ratePerYear = (model: LoadedModel, design: string, fault: string): number | null => {
  const { every, schedule } = model.model(design).faults[fault]!;
  if (every === undefined || every.kind !== "exponential" || schedule !== undefined) return null;
  return YEAR / Number("mean" in every ? every.mean : 1 / Number(every.rate));
};

const countRuns = (values: Float64Array, holds: (value: number, run: number) => boolean): number => {
  let count = 0;
  values.forEach((value, run) => {
    if (holds(value, run)) count++;
  });
  return count;
};

/** What the replays of a fault did to an alternative. */
export const replayedOf = (findings: Findings, alternative: number, longer: Estimate): Replayed => {
  const { experiment, model, alternatives } = findings.conducted.study;
  const [outage, effects, downAtEnd] = ["longest-outage", "fault-effects", "down-at-end"].map((column) =>
    findings.values(alternative, column),
  ) as [Float64Array, Float64Array, Float64Array];
  const rate = ratePerYear(model, alternatives[alternative]!.design, experiment.replay!.fault);
  return {
    faultsPerYear: rate,
    yearly: inAYear(longer, rate),
    fullRestart:
      model.model().people === undefined
        ? null
        : (findings.estimate(alternative, "full-restarts", { kind: "at-least", value: 1 }) as Estimate),
    inert: countRuns(effects, (changed) => changed === 0),
    tolerated: countRuns(outage, (length, run) => length === 0 && effects[run] !== 0),
    cutOff: countRuns(downAtEnd, (down) => down === 1),
  };
};
