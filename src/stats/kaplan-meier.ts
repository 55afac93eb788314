import { bisector } from "d3-array";
import { exp, log } from "../base/math.ts";
import { normalQuantile } from "./normal.ts";
import type { ObservedLengths } from "./observed-lengths.ts";

/** A length at which some ended, and the share that outlives it. */
export interface SurvivalStep {
  readonly age: number;
  /** How many were under watch just before. */
  readonly atRisk: number;
  readonly ended: number;
  /** P(T > age). */
  readonly survival: number;
  /** Σ d / (r (r − d)), which makes Greenwood's variance when it is multiplied by the squared survival. */
  readonly greenwood: number;
}

/** A share with the interval around it. */
export interface SurvivalAt {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The product-limit estimate of Kaplan and Meier (1958) of P(T > age), one step for each length at which some ended, in
 * ascending order. Those cut off at a length are still under watch at it; those under watch from an age on count after it.
 *
 * ```ts
 * import { kaplanMeier } from "../src/stats/kaplan-meier.ts";
 * import { observedFromStart } from "../src/stats/observed-lengths.ts";
 * const steps = kaplanMeier(observedFromStart([1, 2, 2, 4], [1, 1, 0, 1]));
 * steps.map(({ survival }) => survival) // => [0.75, 0.5, 0]
 * ```
 */
export const kaplanMeier = ({ lengths, entries, ended }: ObservedLengths): SurvivalStep[] => {
  const order = Uint32Array.from(lengths, (_, i) => i).sort((a, b) => lengths[a] - lengths[b]);
  const arrivals = Float64Array.from(entries).sort();
  const steps: SurvivalStep[] = [];
  let [survival, greenwood, entered] = [1, 0, 0];
  for (let first = 0, next = 0; first < order.length; first = next) {
    const age = lengths[order[first]];
    let deaths = 0;
    for (next = first; next < order.length && lengths[order[next]] === age; next++)
      deaths += ended[order[next]];
    if (deaths === 0) continue;
    while (entered < arrivals.length && arrivals[entered] < age) entered++;
    const atRisk = entered - first;
    survival *= 1 - deaths / atRisk;
    greenwood += deaths / (atRisk * (atRisk - deaths));
    steps.push({ age, atRisk, ended: deaths, survival, greenwood });
  }
  return steps;
};

const byAge = bisector(({ age }: SurvivalStep) => age);

/**
 * P(T > age) by the steps, with the interval on the scale of log(−log) (Kalbfleisch and Prentice): it stays within 0 and 1.
 * Before the first step and after a last one that nobody outlived there is no interval: the ends are 0 and 1.
 */
export const survivalAt = (steps: readonly SurvivalStep[], age: number, level: number): SurvivalAt => {
  const step = steps[byAge.right(steps, age) - 1];
  if (step === undefined) return { estimate: 1, lower: 0, upper: 1 };
  const { survival, greenwood } = step;
  if (survival === 0) return { estimate: 0, lower: 0, upper: 1 };
  const hazard = -log(survival);
  const factor = exp((normalQuantile((1 + level) / 2) * Math.sqrt(greenwood)) / hazard);
  return { estimate: survival, lower: exp(-hazard * factor), upper: exp(-hazard / factor) };
};
