import erfc from "@stdlib/math-base-special-erfc";
import { exp, expm1, log, log1p } from "../base/math.ts";

const polynomial = (coefficients: readonly number[], x: number): number => {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]!;
  return sum;
};

const ratio = ([top, bottom]: Rational, x: number): number => polynomial(top, x) / polynomial(bottom, x);

type Rational = readonly [top: readonly number[], bottom: readonly number[]];

// The three rational functions of Wichura's algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477.
const middle: Rational = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];
const shoulder: Rational = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const farTail: Rational = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

/** The normal score whose probability is q away from one half, |q| ≤ 0.425. */
const scoreNearMedian = (q: number): number => q * ratio(middle, 0.180625 - q * q);

/** The positive normal score whose tail probability has the logarithm −r², for r up to 27. */
const scoreInTail = (r: number): number => (r <= 5 ? ratio(shoulder, r - 1.6) : ratio(farTail, r - 5));

/** P(Z ≤ z) of the standard normal law, with full relative precision in the lower tail. */
export const normalCdf = (z: number): number => erfc(-z * Math.SQRT1_2) / 2;

/**
 * The standard normal score z with P(Z ≤ z) = p, for p in [0, 1]; relative error about 1e-16 (AS 241).
 *
 * ```ts
 * import { normalQuantile } from "../src/stats/normal.ts";
 * normalQuantile(0.5) // => 0
 * normalQuantile(0.975).toFixed(6) // => "1.959964"
 * ```
 */
export const normalQuantile = (p: number): number => {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return scoreNearMedian(q);
  return q < 0 ? -scoreInTail(Math.sqrt(-log(p))) : scoreInTail(Math.sqrt(-log(1 - p)));
};

/** log of sqrt(2π). */
const logRootTwoPi = 0.9189385332046727;

/** −log P(Z > z) of the standard normal law, with full relative precision in both tails and without underflow. */
export const normalHazard = (z: number): number => {
  if (z < 0) return -log1p(-normalCdf(z));
  if (z <= 25) return -log(erfc(z * Math.SQRT1_2) / 2);
  const v = 1 / (z * z); // Abramowitz & Stegun 26.2.12
  const series = 1 - v * (1 - v * (3 - v * (15 - v * (105 - v * (945 - v * 10395)))));
  return (z * z) / 2 + log(z) + logRootTwoPi - log(series);
};

const polish = (z: number, hazard: number): number => {
  const reached = normalHazard(z);
  return z - (reached - hazard) * exp((z * z) / 2 + logRootTwoPi - reached);
};

/** The standard normal score z with −log P(Z > z) = hazard, for hazard ≥ 0, even where P itself is not a number. */
export const normalInverseHazard = (hazard: number): number => {
  if (hazard <= 0) return -Infinity;
  const below = -expm1(-hazard);
  if (Math.abs(below - 0.5) <= 0.425) return scoreNearMedian(below - 0.5);
  if (below < 0.5) return -scoreInTail(Math.sqrt(-log(below)));
  if (hazard <= 700) return scoreInTail(Math.sqrt(hazard));
  if (hazard === Infinity) return Infinity;
  const first = Math.sqrt(2 * (hazard - logRootTwoPi) - log(2 * hazard));
  return polish(polish(first, hazard), hazard);
};
