import { expm1 } from "../base/math.ts";
import type { LoadedModel } from "../model/load.ts";
import type { Estimate } from "../stats/interval.ts";
import { countOf } from "../stats/numbers.ts";
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

/** What the replays of a fault did to an alternative. */
export const replayedOf = (findings: Findings, alternative: number, longer: Estimate): Replayed => {
  const { experiment, model, alternatives } = findings.conducted.study;
  const values = (column: string) => findings.values(alternative, column);
  const effects = values("fault-effects");
  const tolerated = values("longest-outage").filter((length, run) => length === 0 && effects[run] !== 0);
  const rate = ratePerYear(model, alternatives[alternative]!.design, experiment.replay!.fault);
  return {
    faultsPerYear: rate,
    yearly: inAYear(longer, rate),
    fullRestart:
      model.model().people === undefined
        ? null
        : (findings.estimate(alternative, "full-restarts", { kind: "at-least", value: 1 }) as Estimate),
    inert: countOf(effects, (changed) => changed === 0),
    tolerated: tolerated.length,
    cutOff: countOf(values("down-at-end"), (down) => down === 1),
  };
};
