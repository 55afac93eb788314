import gammainc from "@stdlib/math-base-special-gammainc";
import gammaincinv from "@stdlib/math-base-special-gammaincinv";
import gammaln from "@stdlib/math-base-special-gammaln";
import { exp, expm1, log, log1p } from "../base/math.ts";

/** The logarithm of the gamma function of x > 0. */
export const logGamma: (x: number) => number = gammaln;

/** The regularised lower incomplete gamma function P(shape, x) for x ≥ 0: the gamma law's share up to x. */
export const gammaP = (shape: number, x: number): number => gammainc(x, shape, true, false);

/**
 * The regularised upper incomplete gamma function Q(shape, x) = 1 − P(shape, x), precise where it is small.
 *
 * ```ts
 * import { gammaQ } from "../src/stats/gamma.ts";
 * gammaQ(2, 0) // => 1
 * ```
 */
export const gammaQ = (shape: number, x: number): number => gammainc(x, shape, true, true);

/** The derivative of P(shape, x) by x: the density of the gamma law with scale 1. */
const logDensity = (shape: number, x: number): number => (shape - 1) * log(x) - x - gammaln(shape);

/** −log Q(shape, x) for x far above the shape, by the continued fraction of Abramowitz & Stegun 6.5.31 (Lentz). */
const hazardByFraction = (shape: number, x: number): number => {
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 1000; i++) {
    const a = i * (shape - i);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 2e-16) break;
  }
  return -logDensity(shape, x) - log(x) - log(fraction);
};

/** −log Q(shape, x): the cumulative hazard of the gamma law with scale 1, precise in both tails, without underflow. */
export const gammaHazard = (shape: number, x: number): number => {
  if (x <= 0) return 0;
  if (x === Infinity) return Infinity;
  const below = gammaP(shape, x);
  if (below <= 0.5) return -log1p(-below);
  const above = gammaQ(shape, x);
  return above > 1e-200 ? -log(above) : hazardByFraction(shape, x);
};

const startingPoint = (shape: number, hazard: number): number => {
  if (hazard < 0.5) return gammaincinv(-expm1(-hazard), shape, false);
  if (hazard < 60) return gammaincinv(exp(-hazard), shape, true);
  return Math.max(shape, hazard) + Math.sqrt(2 * shape * hazard);
};

/** The x with −log Q(shape, x) = hazard, for hazard ≥ 0: a library's estimate, polished by Newton's method. */
export const gammaInverseHazard = (shape: number, hazard: number): number => {
  if (hazard <= 0) return 0;
  if (hazard === Infinity) return Infinity;
  let x = startingPoint(shape, hazard);
  for (let i = 0; i < 50 && x > 0; i++) {
    const reached = gammaHazard(shape, x);
    const step = (reached - hazard) * exp(-reached - logDensity(shape, x));
    const next = Math.min(Math.max(x - step, x / 2), 2 * x);
    if (!(Math.abs(next - x) > 4e-16 * x)) break;
    x = next;
  }
  return x;
};

/**
 * The x with P(shape, x) = p, for p in [0, 1]: the quantile of the gamma law with scale 1.
 *
 * ```ts
 * import { gammaInverse } from "../src/stats/gamma.ts";
 * gammaInverse(1, 0.5).toFixed(6) // => "0.693147"
 * ```
 */
export const gammaInverse = (shape: number, p: number): number => gammaInverseHazard(shape, -log1p(-p));
