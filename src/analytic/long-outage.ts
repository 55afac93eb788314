import { cos, exp, sin } from "../base/math.ts";
import type { Refusal } from "../stats/interval.ts";
import { type Chain, type ChainSketch, chainOf, movesOf } from "./chain.ts";
import { type ComplexMatrix, complexMatrix, solveComplex } from "./complex-matrix.ts";
import { transitionOver } from "./doubling.ts";
import { type Complex, invert } from "./laplace.ts";

const MOST_STATES = 250;

/** A chain cut in two, and what is left of an outage at the age that is asked for. */
interface Cut {
  readonly chain: Chain;
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** Places among the up states, or among the down states. */
  readonly placeOf: Int32Array;
  /** P(still down, and where, at that age), by the down state that was entered: by rows. */
  readonly left: Float64Array;
  readonly age: number;
}

/** What is left of an outage after an age: all up states are one, which is never left. */
const remaining = (chain: Chain, down: readonly number[], placeOf: Int32Array, age: number): Float64Array => {
  const n = down.length;
  const placed = (state: number) => (chain.down[state] === 1 ? placeOf[state] : n);
  const sketch: ChainSketch = {
    states: n + 1,
    moves: [...movesOf(chain)]
      .filter(([from]) => chain.down[from] === 1)
      .map(([from, to, rate]) => [placed(from), placed(to), rate] as const),
    down: [],
  };
  const { matrix } = transitionOver(chainOf(sketch), age);
  return Float64Array.from({ length: n * n }, (_, i) => matrix[Math.floor(i / n) * (n + 1) + (i % n)]);
};

const cutAt = (chain: Chain, age: number): Cut => {
  const states = Array.from({ length: chain.states }, (_, state) => state);
  const up = states.filter((state) => chain.down[state] === 0);
  const down = states.filter((state) => chain.down[state] === 1);
  const placeOf = new Int32Array(chain.states);
  for (const part of [up, down])
    part.forEach((state, place) => {
      placeOf[state] = place;
    });
  return { chain, up, down, placeOf, left: remaining(chain, down, placeOf, age), age };
};

/**
 * By the down state that was entered, and the up state that is returned to before the age: the transform of when. That is
 * (s − Q)⁻¹ (1 − exp(−s age) left) over the down states, then the moves up.
 */
const returns = ({ chain, up, down, placeOf, left, age }: Cut, s: Complex): ComplexMatrix => {
  const n = down.length;
  const matrix = complexMatrix(n, n);
  const right = complexMatrix(n, n);
  const size = exp(-s.re * age);
  const [re, im] = [size * cos(s.im * age), -size * sin(s.im * age)];
  down.forEach((state, row) => {
    matrix.re[row * n + row] += s.re + chain.exit[state];
    matrix.im[row * n + row] += s.im;
    right.re[row * n + row] = 1;
    for (let i = chain.rows[state]; i < chain.rows[state + 1]; i++)
      if (chain.down[chain.at[i]] === 1) matrix.re[row * n + placeOf[chain.at[i]]] -= chain.rate[i];
    for (let j = row * n; j < (row + 1) * n; j++) {
      right.re[j] -= re * left[j];
      right.im[j] -= im * left[j];
    }
  });
  solveComplex(matrix, right);
  const found = complexMatrix(n, up.length);
  down.forEach((state, k) => {
    for (let i = chain.rows[state]; i < chain.rows[state + 1]; i++) {
      const to = chain.at[i];
      if (chain.down[to] === 1) continue;
      for (let row = 0; row < n; row++) {
        found.re[row * up.length + placeOf[to]] += right.re[row * n + k] * chain.rate[i];
        found.im[row * up.length + placeOf[to]] += right.im[row * n + k] * chain.rate[i];
      }
    }
  });
  return found;
};

/** The transform of the rates at which each down state is entered from above, outages at time 0 included. */
const entries = (cut: Cut, back: ComplexMatrix, s: Complex): ComplexMatrix => {
  const { chain, up, down, placeOf } = cut;
  const n = up.length;
  // Transposed: occupation of the up states × (s − Q − entering × back) = where it starts.
  const matrix = complexMatrix(n, n);
  const right = complexMatrix(n, 1);
  up.forEach((state, place) => {
    matrix.re[place * n + place] += s.re + chain.exit[state];
    matrix.im[place * n + place] += s.im;
    right.re[place] += chain.start[state];
    for (let i = chain.rows[state]; i < chain.rows[state + 1]; i++) {
      const to = placeOf[chain.at[i]];
      if (chain.down[chain.at[i]] === 0) matrix.re[to * n + place] -= chain.rate[i];
      else
        for (let j = 0; j < n; j++) {
          matrix.re[j * n + place] -= chain.rate[i] * back.re[to * n + j];
          matrix.im[j * n + place] -= chain.rate[i] * back.im[to * n + j];
        }
    }
  });
  down.forEach((state, place) => {
    for (let j = 0; j < n; j++) {
      right.re[j] += chain.start[state] * back.re[place * n + j];
      right.im[j] += chain.start[state] * back.im[place * n + j];
    }
  });
  const time = solveComplex(matrix, right);
  const found = complexMatrix(1, down.length);
  down.forEach((state, place) => {
    found.re[place] = chain.start[state];
  });
  up.forEach((state, place) => {
    for (let i = chain.rows[state]; i < chain.rows[state + 1]; i++)
      if (chain.down[chain.at[i]] === 1) {
        found.re[placeOf[chain.at[i]]] += time.re[place] * chain.rate[i];
        found.im[placeOf[chain.at[i]]] += time.im[place] * chain.rate[i];
      }
  });
  return found;
};

/**
 * P(the service has been down for at least `age` without a break at some instant up to the horizon), in the unit of the
 * chain's rates, age > 0; up to 250 states. A Markov renewal argument: outages either end before the age or reach it. The
 * Laplace transform, by the time at which the outage that reaches it began, is inverted numerically: about eight digits,
 * small chances included.
 */
export const outageOfAtLeast = (chain: Chain, horizon: number, age: number): number | Refusal => {
  if (chain.states > MOST_STATES)
    return {
      refused: `the chance of a long outage is worked out for up to ${MOST_STATES} states, not for ${chain.states}`,
    };
  if (age >= horizon || !chain.down.includes(1)) return 0;
  const cut = cutAt(chain, age);
  const n = cut.down.length;
  const reaches = Float64Array.from(cut.down, (_, row) =>
    cut.left.subarray(row * n, (row + 1) * n).reduce((sum, chance) => sum + chance, 0),
  );
  const transform = (s: Complex): Complex => {
    const { re, im } = entries(cut, returns(cut, s), s);
    let [a, b] = [0, 0];
    for (let place = 0; place < n; place++) {
      a += re[place] * reaches[place];
      b += im[place] * reaches[place];
    }
    const square = s.re * s.re + s.im * s.im;
    return { re: (a * s.re + b * s.im) / square, im: (b * s.re - a * s.im) / square };
  };
  return invert(transform, horizon - age);
};
