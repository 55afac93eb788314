import { log, pow } from "../base/math.ts";
import type { Refusal } from "../stats/interval.ts";
import type { Chain } from "./chain.ts";
import { type ComplexMatrix, complexMatrix, timesComplex } from "./complex-matrix.ts";
import { type Complex, invert } from "./laplace.ts";

const MOST_STATES = 150;
const TERMS = 8;

/** The generator less w on the diagonal of each down state, times a step. */
const slowed = ({ states, rows, at, rate, exit, down }: Chain, w: Complex, step: number): ComplexMatrix => {
  const matrix = complexMatrix(states, states);
  for (let from = 0; from < states; from++) {
    for (let i = rows[from]; i < rows[from + 1]; i++) matrix.re[from * states + at[i]] = rate[i] * step;
    matrix.re[from * states + from] -= (exit[from] + down[from] * w.re) * step;
    matrix.im[from * states + from] -= down[from] * w.im * step;
  }
  return matrix;
};

const add = (to: ComplexMatrix, from: ComplexMatrix, factor: number): void => {
  for (let i = 0; i < to.re.length; i++) {
    to.re[i] += factor * from.re[i];
    to.im[i] += factor * from.im[i];
  }
};

/** vector += factor × (matrix × vector as it was). */
const carry = (matrix: ComplexMatrix, vector: ComplexMatrix, factor: number): void => {
  const { re, im } = vector;
  const n = matrix.rows;
  const was = { re: re.slice(), im: im.slice() };
  for (let row = 0; row < n; row++)
    for (let k = 0; k < n; k++) {
      const [x, y] = [matrix.re[row * n + k] * factor, matrix.im[row * n + k] * factor];
      re[row] += x * was.re[k] - y * was.im[k];
      im[row] += x * was.im[k] + y * was.re[k];
    }
};

/** exp(matrix) − 1 and the integral of exp(matrix u) × vector over u in [0, 1], for a matrix of norm about 1/16. */
const shortStep = (matrix: ComplexMatrix, vector: ComplexMatrix): ComplexMatrix => {
  const moved = complexMatrix(matrix.rows, matrix.rows);
  add(moved, matrix, 1);
  let power = matrix;
  let factor = 1;
  const integral = { re: vector.re.slice(), im: vector.im.slice() };
  const sum = { ...vector, ...integral };
  const state = complexMatrix(matrix.rows, 1);
  for (let k = 1; k <= TERMS; k++) {
    state.re.set(vector.re);
    state.im.set(vector.im);
    carry(power, state, 1);
    factor /= k + 1;
    for (let row = 0; row < matrix.rows; row++) {
      sum.re[row] += factor * (state.re[row] - vector.re[row]);
      sum.im[row] += factor * (state.im[row] - vector.im[row]);
    }
    if (k === TERMS) break;
    power = timesComplex(power, matrix);
    add(moved, power, factor);
  }
  vector.re.set(sum.re);
  vector.im.set(sum.im);
  return moved;
};

/**
 * ∫ exp(−w y) P(downtime in [0, horizon] > y) dy = start × ∫ exp((Q − wD) u) du D1 over [0, horizon]. The integral is doubled
 * together with the exponential less 1, so that nothing cancels.
 */
const tailTransform = (chain: Chain, horizon: number, w: Complex): Complex => {
  const size = Math.abs(w.re) + Math.abs(w.im) + 2 * chain.exit.reduce((most, one) => Math.max(most, one), 0);
  const doublings = Math.max(0, Math.ceil(log(16 * size * horizon) / log(2)));
  const step = horizon / pow(2, doublings);
  const integral = complexMatrix(chain.states, 1);
  integral.re.set(chain.down);
  let moved = shortStep(slowed(chain, w, step), integral);
  for (let i = 0; i < doublings; i++) {
    // Over [0, 2h]: I + P I = 2 I + (P − 1) I, and P² − 1 = 2 (P − 1) + (P − 1)².
    carry(moved, integral, 1 / 2);
    add(integral, { ...integral, re: integral.re.slice(), im: integral.im.slice() }, 1);
    const square = timesComplex(moved, moved);
    add(square, moved, 2);
    moved = square;
  }
  let [re, im] = [0, 0];
  for (let state = 0; state < chain.states; state++) {
    re += chain.start[state] * integral.re[state] * step;
    im += chain.start[state] * integral.im[state] * step;
  }
  return { re, im };
};

/**
 * P(downtime in [0, horizon] > y) for each 0 < y < horizon, all in the unit of the chain's rates; up to 150 states. With D
 * the down states, E exp(−w downtime) = start × exp((Q − wD) t) × 1: a matrix exponential for each of 23 complex w, and a
 * numerical inversion over w. About six digits, small chances included, wherever the distribution is smooth.
 */
export const downtimeBeyond = (
  chain: Chain,
  horizon: number,
  lengths: readonly number[],
): readonly number[] | Refusal => {
  if (chain.states > MOST_STATES)
    return {
      refused: `the distribution of the downtime is worked out for up to ${MOST_STATES} states, not for ${chain.states}`,
    };
  return lengths.map((y) => invert((w) => tailTransform(chain, horizon, w), y, "fewer"));
};
