/** P(a repair takes longer than so many hours). */
export type Survival = (age: number) => number;

/** A lognormal repair by its median and 95th percentile, in hours. */
export const lognormalSurvival = (median: number, p95: number): Survival => {
  const sigma = Math.log(p95 / median) / 1.6448536269514722;
  return (age) => (age <= 0 ? 1 : upperTail(Math.log(age / median) / sigma));
};

/** P(Z > z) for a standard normal Z, by Simpson's rule over the density out to 12. */
const upperTail = (z: number): number => {
  const [steps, end] = [2000, 12];
  const step = (end - z) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const x = z + i * step;
    sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp((-x * x) / 2);
  }
  return (sum * step) / 3 / Math.sqrt(2 * Math.PI);
};

interface Span {
  /** Hours. */
  readonly until: number;
  /** The age after which the survival does not change any more, in hours, and what it is from there on. */
  readonly reach: number;
  readonly beyond: number;
  readonly step: number;
}

/**
 * ∫ u(t) dt over [0, until] for a server that fails at a constant rate, u(t) = P(good at t). It is not good when a repair
 * that began at t − a is still under way: 1 − u(t) = fails ∫ u(t − a) S(a) da over [0, t]. That Volterra equation is solved
 * by the trapezoid rule, whose error falls with the square of the step.
 */
const timeGood = (fails: number, survival: Survival, { until, reach, beyond, step }: Span): number => {
  const [steps, most] = [Math.round(until / step), Math.round(reach / step)];
  const weights = Float64Array.from({ length: most + 1 }, (_, j) => survival(j * step));
  const u = new Float64Array(steps + 1).fill(1);
  // The integral of u up to each time.
  const past = new Float64Array(steps + 1);
  for (let i = 1; i <= steps; i++) {
    const last = Math.min(i, most);
    let sum = (u[i - last] * weights[last]) / 2;
    for (let j = 1; j < last; j++) sum += u[i - j] * weights[j];
    const old = i > most ? beyond * past[i - most] : 0;
    u[i] = (1 - fails * (step * sum + old)) / (1 + (fails * step * weights[0]) / 2);
    past[i] = past[i - 1] + (step * (u[i - 1] + u[i])) / 2;
  }
  return past[steps];
};

/** Two solutions with steps of h and h / 2, freed of the error that falls with the square of the step. */
const refined = (solve: (step: number) => number, step: number): number =>
  (4 * solve(step / 2) - solve(step)) / 3;

/** Mean hours down in [0, horizon]; no repair takes longer than `reach`, which the step must divide. */
export const meanDowntime = (
  fails: number,
  survival: Survival,
  { horizon, reach, step = 0.25 }: { horizon: number; reach: number; step?: number },
): number =>
  horizon - refined((h) => timeGood(fails, survival, { until: horizon, reach, beyond: 0, step: h }), step);

/**
 * P(some repair has lasted for `longest` hours at some instant up to the horizon). Such a repair is made to last for ever:
 * then survival stays at S(longest), and the chance is that of ever having begun one, by horizon − longest.
 */
export const longOutage = (
  fails: number,
  survival: Survival,
  { horizon, longest, step = 0.25 }: { horizon: number; longest: number; step?: number },
): number => {
  const beyond = survival(longest);
  const span = { until: horizon - longest, reach: longest, beyond };
  return fails * beyond * refined((h) => timeGood(fails, survival, { ...span, step: h }), step);
};
