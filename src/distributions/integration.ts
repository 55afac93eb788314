import { exp } from "../base/math.ts";
import type { Law } from "../kernel/law.ts";
import { justBelow } from "./bisection.ts";
import type { MeanAndVariance } from "./law.ts";

const step = 1 / 16;
const reach = 4.5;

/** ∫ f over [low, high] by the double-exponential rule (Takahasi & Mori 1974); f may be steep at both ends. */
const overPiece = (f: (x: number) => number, low: number, high: number): number => {
  let sum = 0;
  for (let v = -reach; v <= reach; v += step) {
    const sinh = (exp(v) - exp(-v)) * (Math.PI / 4);
    const cosh = (exp(v) + exp(-v)) * (Math.PI / 4);
    const share = 1 / (1 + exp(-2 * sinh));
    const x = share < 0.5 ? low + (high - low) * share : high - (high - low) / (1 + exp(2 * sinh));
    const weight = 2 * cosh * share * (1 - share);
    if (weight > 0) sum += weight * f(x);
  }
  return sum * step * (high - low);
};

/** ∫ f(x) exp(−x) over [low, ∞) by the double-exponential rule for exponentially falling functions. */
const overTail = (f: (x: number) => number, low: number): number => {
  let sum = 0;
  for (let v = -reach; v <= reach + 2; v += step) {
    const x = exp(v - exp(-v));
    const weight = x * (1 + exp(-v)) * exp(-x);
    if (weight > 0) sum += weight * f(low + x);
  }
  return sum * step * exp(-low);
};

/** Breaks of the hazard's range: between two of them the inverse is smooth or constant. */
const breaksOf = (law: Law, knots: readonly number[]): number[] => {
  const levels = knots.flatMap((knot) => [knot > 0 ? law.hazard(justBelow(knot)) : 0, law.hazard(knot)]);
  return [...new Set([0, ...levels])].filter((level) => level < 700).sort((a, b) => a - b);
};

/** The mean of f(T): the integral of f(inverseHazard(e)) exp(−e) over e ≥ 0, piece by piece. */
const expectation = (law: Law, breaks: readonly number[], f: (t: number) => number): number => {
  const integrand = (e: number) => f(law.inverseHazard(e));
  const pieces = breaks.slice(1).map((high, i) => overPiece((e) => integrand(e) * exp(-e), breaks[i]!, high));
  return pieces.reduce((sum, piece) => sum + piece, 0) + overTail(integrand, breaks.at(-1)!);
};

/**
 * Mean and variance of a law by numerical integration, to about ten digits. The knots are the ages at which the law
 * has atoms or bends.
 */
export const momentsByIntegration = (law: Law, knots: readonly number[]): MeanAndVariance => {
  const breaks = breaksOf(law, knots);
  const whole = expectation(law, breaks, () => 1); // 1 but for the rule's own error, which the ratio takes out
  const mean = expectation(law, breaks, (t) => t) / whole;
  return { mean, variance: expectation(law, breaks, (t) => (t - mean) * (t - mean)) / whole };
};
