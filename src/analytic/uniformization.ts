import { exp, log } from "../base/math.ts";
import { type Chain, fastest, incoming } from "./chain.ts";

// Uniformization (Jensen 1953): the chain is watched at the instants of a Poisson process as fast as its fastest state;
// p(t) is a mixture, by the law of the number of instants, of the powers of one stochastic matrix. Nothing is subtracted.

/** What uniformization gives for a horizon. */
export interface Spent {
  /** Probabilities by state at the end. */
  readonly end: Float64Array;
  /** Expected time in each state over the horizon. */
  readonly time: Float64Array;
}

/** Poisson chances from `first` on, scaled so that they add up to 1; what lies outside has a chance below 1e-18. */
interface PoissonWeights {
  readonly first: number;
  readonly weights: readonly number[];
}

const MOST_MEAN = 1e11;

/** Chances of a Poisson number by recursion both ways from its mode, as Fox and Glynn (1988) do. */
const poissonWeights = (mean: number): PoissonWeights => {
  // So many are never looked at: the chain is steady before, or passes run out.
  if (mean > MOST_MEAN) return { first: Math.floor(mean), weights: [] };
  const mode = Math.floor(mean);
  const [below, above]: [number[], number[]] = [[], [1]];
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / mean;
    if (weight < 1e-20) break;
    below.push(weight);
  }
  for (let k = mode + 1, weight = 1; ; k++) {
    weight *= mean / k;
    if (weight < 1e-20) break;
    above.push(weight);
  }
  const weights = [...below.reverse(), ...above];
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return { first: mode - below.length, weights: weights.map((weight) => weight / sum) };
};

/** How many passes over all moves it takes at most, for the budget of whoever asks. */
export const passesFor = (chain: Chain, horizon: number): number => {
  const mean = fastest(chain) * horizon;
  return mean + 10 * Math.sqrt(mean) + 40;
};

const distanceTo = (p: Float64Array, limit: Float64Array): number => {
  let sum = 0;
  for (let state = 0; state < p.length; state++) sum += Math.abs(p[state] - limit[state]);
  return sum;
};

/** How near, in total, the probabilities are to the limit before they are taken for it: that distance never grows. */
const SETTLED = 1e-11;

/**
 * State probabilities at a horizon and expected times up to it. `limit`, where known, are the stationary probabilities: once
 * the chain has come to within 1e-11 of them in all, the rest is theirs, for it never goes away from them again. Null when
 * that has not happened after `most` passes over all moves and the horizon is still far.
 */
export const uniformize = (
  chain: Chain,
  horizon: number,
  limit: Float64Array | null,
  most = Number.POSITIVE_INFINITY,
): Spent | null => {
  const { states, exit } = chain;
  const { rows, at, rate } = incoming(chain);
  const pace = fastest(chain) * (1 + 1e-12) || 1;
  const { first, weights } = poissonWeights(pace * horizon);
  const end = new Float64Array(states);
  const time = new Float64Array(states);
  let p = chain.start.slice();
  let next = new Float64Array(states);
  // P(more than k instants), and the expected number of instants that are still to come beyond the k-th.
  let more = 1;
  let rest = pace * horizon;
  for (let k = 0; k < first + weights.length; k++) {
    if (k > most) return null;
    const weight = k < first ? 0 : weights[k - first];
    more = Math.max(0, more - weight);
    const settled = limit !== null && k % 16 === 0 && distanceTo(p, limit) < SETTLED;
    if (settled) {
      for (let state = 0; state < states; state++) {
        end[state] += limit[state] * (more + weight);
        time[state] += (limit[state] * Math.max(0, rest)) / pace;
      }
      break;
    }
    rest -= more;
    for (let state = 0; state < states; state++) {
      end[state] += weight * p[state];
      time[state] += (more * p[state]) / pace;
      let sum = p[state] * (1 - exit[state] / pace);
      for (let i = rows[state]; i < rows[state + 1]; i++) sum += (rate[i] * p[at[i]]) / pace;
      next[state] = sum;
    }
    [p, next] = [next, p];
  }
  return { end, time };
};

/** exp(−mean) mean^k / k! for small means, where a step of doubling begins. */
export const poissonSeries = (mean: number, count: number): readonly number[] => {
  const terms = [exp(-mean)];
  for (let k = 1; k < count; k++) terms.push((terms[k - 1] * mean) / k);
  return terms;
};

/** How often a step must be halved until the chain moves at most about once within it. */
export const halvings = (chain: Chain, horizon: number): number => {
  const mean = fastest(chain) * horizon;
  return mean <= 1 ? 0 : Math.ceil(log(mean) / log(2));
};
