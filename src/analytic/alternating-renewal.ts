import type { Distribution } from "../distributions/law.ts";
import type { Refusal } from "../stats/interval.ts";
import { steadyAvailability } from "./structure.ts";

/** What is asked of a law here. */
export type RenewalLaw = Pick<Distribution, "mean" | "knots" | "isMemoryless" | "survival" | "quantile">;

/** One component that fails and is repaired at once, each by a law of its own; it is new at time 0. */
export interface Alternating {
  readonly life: RenewalLaw;
  readonly repair: RenewalLaw;
}

/** What becomes of it. Times are in the unit of the laws: seconds. */
export interface RenewalAnswer {
  /** P(down) at the horizon. */
  readonly downAtEnd: number;
  /** Expected time down in [0, horizon]. */
  readonly timeDown: number;
  /** How far `timeDown` changed when the step was halved: a bound of its error, mostly. */
  readonly uncertainty: number;
  /** The chance of no failure in [0, horizon]. */
  readonly noOutage: number;
  /** The long-run share of time down: of the means alone. */
  readonly unavailability: number;
}

/** Quadratic cost: some seconds. */
const MOST_STEPS = 24_000;
const STEPS_A_MEAN = 25;

/** An even number of steps; the first atom of a law, if it has any, falls on a step, and on every second one. */
const stepsFor = ({ life, repair }: Alternating, horizon: number): number => {
  const wanted = Math.max(1000, (STEPS_A_MEAN * horizon) / Math.min(life.mean, repair.mean));
  const knot = Math.min(...[...life.knots, ...repair.knots].filter((one) => one > 0));
  if (knot >= horizon) return 2 * Math.ceil(wanted / 2);
  // Steps of knot / n divide the horizon only if that is a multiple of the knot; otherwise it is as near as can be.
  const perKnot = 2 * Math.ceil((knot * wanted) / horizon / 2);
  return 2 * Math.round((perKnot * horizon) / knot / 2);
};

/** P(T ≤ t) in the middle of each step: at h/2, 3h/2, 5h/2 … */
const midway = ({ survival }: RenewalLaw, step: number, steps: number): Float64Array =>
  Float64Array.from({ length: steps }, (_, i) => 1 - survival((i + 0.5) * step));

const whole = ({ survival }: RenewalLaw, step: number, steps: number): Float64Array =>
  Float64Array.from({ length: steps + 1 }, (_, i) => (i === 0 ? 0 : 1 - survival(i * step)));

/**
 * Expected failures U and repairs V up to each step: U = F + F ∗ dV, V = G ∗ dU, as Riemann–Stieltjes sums in which what
 * happens within a step happens in its middle (Xie 1989, "On the solution of renewal-type integral equations"). No density is
 * needed, so laws with atoms are no trouble; the error falls with the square of the step where laws are smooth.
 */
const solve = ({ life, repair }: Alternating, horizon: number, steps: number) => {
  const step = horizon / steps;
  const [f, g, start] = [midway(life, step, steps), midway(repair, step, steps), whole(life, step, steps)];
  const failures = new Float64Array(steps + 1);
  const repairs = new Float64Array(steps + 1);
  const downs = new Float64Array(steps + 1);
  let [failed, mended, timeDown] = [0, 0, 0];
  for (let i = 1; i <= steps; i++) {
    let [u, v] = [start[i], 0];
    for (let k = 1; k < i; k++) {
      u += repairs[k] * f[i - k];
      v += failures[k] * g[i - k];
    }
    // Both within this very step: du = u + f₀ dv − U, dv = v + g₀ du − V.
    const du = (u - failed + f[0] * (v - mended)) / (1 - f[0] * g[0]);
    const dv = v - mended + g[0] * du;
    failures[i] = du;
    repairs[i] = dv;
    failed += du;
    mended += dv;
    downs[i] = failed - mended;
    timeDown += (step * (downs[i - 1] + downs[i])) / 2;
  }
  return { timeDown, downs };
};

/**
 * The same for a life without memory: it ends at a constant rate while the component is up, so only repairs are summed up,
 * and those that are over for certain are not looked at again.
 */
const solveMemoryless = ({ life, repair }: Alternating, horizon: number, steps: number, reach: number) => {
  const step = horizon / steps;
  const rate = step / life.mean;
  const g = midway(repair, step, Math.min(steps, reach));
  const failures = new Float64Array(steps + 1);
  const downs = new Float64Array(steps + 1);
  let [failed, over, timeDown] = [0, 0, 0];
  for (let i = 1; i <= steps; i++) {
    if (i > reach) over += failures[i - reach];
    let mended = over;
    for (let k = Math.max(1, i - reach + 1); k < i; k++) mended += failures[k] * g[i - k];
    const open = failed - mended;
    const du = (rate * (1 - (downs[i - 1] + open) / 2)) / (1 + (rate * (1 - g[0])) / 2);
    failures[i] = du;
    failed += du;
    downs[i] = open + du * (1 - g[0]);
    timeDown += (step * (downs[i - 1] + downs[i])) / 2;
  }
  return { timeDown, downs };
};

const CERTAIN = 1e-13;
const BUDGET = 4e8;

/** Which way to solve it costs little enough, with so many steps; null when none does. */
const solverFor = (laws: Alternating, horizon: number, steps: number) => {
  const { life, repair } = laws;
  if (!life.isMemoryless) return steps > MOST_STEPS ? null : (count: number) => solve(laws, horizon, count);
  const longest = repair.quantile(1 - CERTAIN);
  const reachOf = (count: number) => Math.min(count, Math.ceil((longest * count) / horizon) + 2);
  if (steps * reachOf(steps) > BUDGET) return null;
  return (count: number) => solveMemoryless(laws, horizon, count, reachOf(count));
};

/** The renewal equations are asked for too much. */
const tooManySteps: Refusal = {
  refused: "the renewal equation takes too many steps: a mean is too small a part of the horizon",
};

/** P(down) at evenly spaced times from 0 to a horizon, with a step and with one of twice the length. */
export interface PointsDown {
  readonly horizon: number;
  readonly fine: Float64Array;
  readonly coarse: Float64Array;
}

/**
 * P(down) of one component with any laws of life and repair over time, from new up to a horizon in seconds. Refused when it
 * takes too many steps, as `alternatingRenewal` is.
 */
export const pointsDown = (laws: Alternating, horizon: number): PointsDown | Refusal => {
  const steps = stepsFor(laws, horizon);
  const solved = solverFor(laws, horizon, steps);
  return solved === null
    ? tooManySteps
    : { horizon, fine: solved(steps).downs, coarse: solved(steps / 2).downs };
};

/**
 * One component with any laws of life and repair, from new, over a horizon in seconds: the renewal equations solved with two
 * steps, and freed of the error that falls with the square of the step. Refused when the shorter of the means is so small a
 * part of the horizon that this takes more than 24,000 steps, many more where the life has no memory.
 */
export const alternatingRenewal = (laws: Alternating, horizon: number): RenewalAnswer | Refusal => {
  const steps = stepsFor(laws, horizon);
  const solved = solverFor(laws, horizon, steps);
  if (solved === null) return tooManySteps;
  const fine = solved(steps);
  const coarse = solved(steps / 2);
  return {
    downAtEnd: fine.downs[steps],
    timeDown: fine.timeDown + (fine.timeDown - coarse.timeDown) / 3,
    uncertainty: Math.abs(fine.timeDown - coarse.timeDown),
    noOutage: laws.life.survival(horizon),
    unavailability: 1 - steadyAvailability({ life: laws.life.mean, repair: laws.repair.mean }),
  };
};
