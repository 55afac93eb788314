import { pow } from "../base/math.ts";
import { type Chain, fastest } from "./chain.ts";
import { halvings, poissonSeries } from "./uniformization.ts";

// The transition matrix of a long time, by doubling that of a short one. All numbers are at least 0 and nothing is ever
// subtracted, so that small probabilities keep their digits however far apart the rates are: the error, relative to each
// probability, grows to about 2^doublings × n machine epsilons at most, and rows are brought back to their sums.

const multiply = (a: Float64Array, b: Float64Array, n: number): Float64Array => {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k];
      if (factor === 0) continue;
      for (let j = 0, to = i * n, from = k * n; j < n; j++) product[to + j] += factor * b[from + j];
    }
  return product;
};

/** Rows of a transition matrix add up to 1. */
const renormalise = (matrix: Float64Array, n: number): void => {
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let j = row * n; j < (row + 1) * n; j++) sum += matrix[j];
    for (let j = row * n; j < (row + 1) * n; j++) matrix[j] /= sum;
  }
};

const stochastic = (chain: Chain, pace: number): Float64Array => {
  const { states: n, rows, at, rate, exit } = chain;
  const matrix = new Float64Array(n * n);
  for (let from = 0; from < n; from++) {
    matrix[from * n + from] = 1 - exit[from] / pace;
    for (let i = rows[from]; i < rows[from + 1]; i++) matrix[from * n + at[i]] += rate[i] / pace;
  }
  return matrix;
};

const TERMS = 25;

/** Transition probabilities over a time, and the expected time down within it, by the state that it begins in. */
export interface Transition {
  /** By rows: from, to. */
  readonly matrix: Float64Array;
  readonly timeDown: Float64Array;
}

/** Transition probabilities over a short time: the chain moves about once at most. */
const shortStep = (chain: Chain, step: number): Transition => {
  const n = chain.states;
  const pace = fastest(chain) || 1;
  const terms = poissonSeries(pace * step, TERMS);
  const jump = stochastic(chain, pace);
  const matrix = new Float64Array(n * n);
  const timeDown = new Float64Array(n);
  let power: Float64Array = new Float64Array(n * n);
  for (let state = 0; state < n; state++) power[state * n + state] = 1;
  // The chance of more than k moves, from the small end.
  const more = terms.map((_, k) => terms.slice(k + 1).reduceRight((sum, term) => sum + term, 0));
  for (let k = 0; k < TERMS && terms[k] > 1e-22; k++) {
    for (let i = 0; i < n * n; i++) matrix[i] += terms[k] * power[i];
    for (let from = 0; from < n; from++)
      for (let to = 0; to < n; to++)
        if (chain.down[to] === 1) timeDown[from] += (more[k] / pace) * power[from * n + to];
    power = multiply(power, jump, n);
  }
  return { matrix, timeDown };
};

/** Transition probabilities over a time; cost: the cube of the number of states, times the doublings. */
export const transitionOver = (chain: Chain, time: number): Transition => {
  const n = chain.states;
  const doublings = halvings(chain, time);
  let { matrix, timeDown } = shortStep(chain, time / pow(2, doublings));
  for (let i = 0; i < doublings; i++) {
    const later = timeDown;
    timeDown = timeDown.slice();
    for (let from = 0; from < n; from++)
      for (let to = 0; to < n; to++) timeDown[from] += matrix[from * n + to] * later[to];
    matrix = multiply(matrix, matrix, n);
    renormalise(matrix, n);
  }
  return { matrix, timeDown };
};
