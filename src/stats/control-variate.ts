import { assert } from "../base/assert.ts";
import { hallInterval, type MeanEstimate } from "./hall-interval.ts";
import { isRefusal, type Refusal } from "./interval.ts";
import { momentsOf } from "./moments.ts";
import { countOf, type Numbers } from "./numbers.ts";
import { tQuantile } from "./special.ts";

/** A quantity of the same runs whose true mean is known. */
export interface Control {
  readonly values: Numbers;
  readonly mean: number;
}

/** A mean corrected by controls. */
export interface ControlledMean extends MeanEstimate {
  /** So many times the runs would be needed for the same without controls; below 1 they do harm; null without spread. */
  readonly factor: number | null;
  /**
   * How many standard errors the mean of the worst control lies from its known mean: beyond 4 or so, doubt that the mean
   * said to be known is the mean of these runs.
   */
  readonly worstGap: number;
}

/** So many runs are needed for each number that is estimated. */
const runsPerUnknown = 10;

/** What of a spread may be left by rounding alone, as a share of the sum of squares. */
const rounding = 1e-20;

/** A control free of the ones before it: values about their own mean, and that mean minus the known one. */
interface Direction {
  readonly values: Float64Array;
  readonly gap: number;
  readonly squares: number;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
};

/** values −= factor · direction, in place. */
const subtract = (values: Float64Array, factor: number, direction: Float64Array): void => {
  for (let i = 0; i < values.length; i++) values[i]! -= factor * direction[i]!;
};

const centred = (values: Numbers, mean: number): Float64Array => {
  const result = new Float64Array(values.length);
  for (let i = 0; i < result.length; i++) result[i] = values[i]! - mean;
  return result;
};

/** Frees each control of the ones before it (Gram and Schmidt, modified); undefined where one has nothing of its own. */
const directionsOf = (controls: readonly Control[]): Direction[] | undefined => {
  const directions: Direction[] = [];
  for (const control of controls) {
    const { mean, sumOfSquares } = momentsOf(control.values);
    const values = centred(control.values, mean);
    let gap = mean - control.mean;
    for (const earlier of directions) {
      const factor = dot(values, earlier.values) / earlier.squares;
      subtract(values, factor, earlier.values);
      gap -= factor * earlier.gap;
    }
    const squares = dot(values, values);
    if (!(squares > 1e-12 * sumOfSquares)) return undefined;
    directions.push({ values, gap, squares });
  }
  return directions;
};

const worstGap = (controls: readonly Control[]): number =>
  controls.reduce((worst, { values, mean }) => {
    const { n, mean: seen, sd } = momentsOf(values);
    return Math.max(worst, Math.abs(seen - mean) / (sd / Math.sqrt(n)));
  }, 0);

/** Takes the best linear part of the directions off the values in place; how much the mean is to be lowered for it. */
const regressed = (values: Float64Array, directions: readonly Direction[]): number => {
  let correction = 0;
  for (const direction of directions) {
    const slope = dot(values, direction.values) / direction.squares;
    subtract(values, slope, direction.values);
    correction += slope * direction.gap;
  }
  return correction;
};

/**
 * The mean of runs corrected by controls whose true means are known, by linear regression (Lavenberg and Welch 1981; Asmussen
 * and Glynn, Stochastic Simulation, V.2). The interval is Hall's, from the skewness of what the controls leave unexplained,
 * with the spread and the n − q − 1 degrees of freedom of a regression on q controls: without skew it is the interval of
 * regression. Exact, with ends at the estimate, where the values are a linear function of the controls.
 *
 * Refused for fewer than 10 (q + 1) or q² runs, for a control that is constant or told by the others, and for fewer than
 * ten values other than zero.
 *
 * ```ts
 * import { controlledMean } from "../src/stats/control-variate.ts";
 * const hours = Array.from({ length: 30 }, (_, i) => i);
 * const twice = hours.map((x) => 2 * x + 1);
 * const { estimate, lower, upper } = controlledMean(twice, [{ values: hours, mean: 15 }], 0.95);
 * [estimate, lower, upper] // => [31, 31, 31]
 * ```
 */
export const controlledMean = (
  values: Numbers,
  controls: readonly Control[],
  level: number,
): ControlledMean | Refusal => {
  const [n, q] = [values.length, controls.length];
  assert(
    controls.every((control) => control.values.length === n),
    "a control has a value for each run",
  );
  if (n < runsPerUnknown * (q + 1) || n < q * q)
    return { refused: `${n} runs are too few for ${q} control${q === 1 ? "" : "s"}` };
  const directions = directionsOf(controls);
  if (directions === undefined) return { refused: "a control is constant, or told by the others" };

  const { mean, sumOfSquares } = momentsOf(values);
  const residuals = centred(values, mean);
  const estimate = mean - regressed(residuals, directions);
  const left = dot(residuals, residuals);
  const isExact = left <= rounding * (sumOfSquares + n * mean * mean);
  const share = directions.reduce((total, { gap, squares }) => total + (gap * gap) / squares, 1 / n);
  const degrees = n - q - 1;
  // Values of which the plain interval is the one of the regression.
  const widened =
    Math.sqrt((n * share * (n - 1)) / degrees) *
    (tQuantile((1 + level) / 2, degrees) / tQuantile((1 + level) / 2, n - 1));
  const standIns = residuals.map((residual) => (isExact ? estimate : estimate + widened * residual));
  const nonZero = countOf(values, (value) => value !== 0);
  const result = hallInterval(standIns, level, nonZero);
  if (isRefusal(result)) return result;
  const factor = isExact ? null : sumOfSquares / (n - 1) / ((left / degrees) * share * n);
  return { ...result, estimate, factor, worstGap: worstGap(controls) };
};
