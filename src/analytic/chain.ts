import { assert } from "../base/assert.ts";

/** A Markov chain in continuous time as one writes it down; rates per second (or any unit, kept throughout). */
export interface ChainSketch {
  readonly states: number;
  /** Several moves between the same two states add up; a move to itself is none. */
  readonly moves: Iterable<readonly [from: number, to: number, rate: number]>;
  /** The states in which the service is down. */
  readonly down: Iterable<number>;
  /** Where it starts and with what chance; in state 0 for certain when left out. */
  readonly start?: Iterable<readonly [state: number, chance: number]>;
}

/** Numbers by row: row r is the places rows[r] to rows[r + 1] − 1 of `at` and `rate`. */
export interface SparseRows {
  readonly rows: Int32Array;
  readonly at: Int32Array;
  readonly rate: Float64Array;
}

/** A Markov chain in continuous time, stored for passes over all its moves: moves out by state, each target once. */
export interface Chain extends SparseRows {
  readonly states: number;
  /** The sum of the rates out of each state; 0 for a state that is never left. */
  readonly exit: Float64Array;
  /** 1 where the service is down. */
  readonly down: Uint8Array;
  /** The chance of starting in each state. */
  readonly start: Float64Array;
}

/** Sums up equal targets within each row. */
const merged = (states: number, { rows, at, rate }: SparseRows): SparseRows => {
  const place = new Int32Array(states).fill(-1);
  const first = new Int32Array(states + 1);
  let next = 0;
  for (let row = 0; row < states; row++) {
    const begin = next;
    for (let i = rows[row]; i < rows[row + 1]; i++) {
      const to = at[i];
      if (place[to] >= begin && at[place[to]] === to) rate[place[to]] += rate[i];
      else {
        place[to] = next;
        at[next] = to;
        rate[next++] = rate[i];
      }
    }
    first[row + 1] = next;
  }
  return { rows: first, at: at.slice(0, next), rate: rate.slice(0, next) };
};

const rowsOf = (states: number, moves: ChainSketch["moves"]): SparseRows => {
  const kept: (readonly [number, number, number])[] = [];
  const rows = new Int32Array(states + 1);
  for (const move of moves) {
    const [from, to, rate] = move;
    assert(from >= 0 && from < states && to >= 0 && to < states, "a move joins two states of its chain");
    assert(rate >= 0 && rate < Number.POSITIVE_INFINITY, "a rate is a finite number of at least 0");
    if (from === to || rate === 0) continue;
    kept.push(move);
    rows[from + 1]++;
  }
  for (let state = 0; state < states; state++) rows[state + 1] += rows[state];
  const next = rows.slice();
  const at = new Int32Array(kept.length);
  const rate = new Float64Array(kept.length);
  for (const [from, to, value] of kept) {
    at[next[from]] = to;
    rate[next[from]++] = value;
  }
  return merged(states, { rows, at, rate });
};

const exitsOf = (states: number, { rows, rate }: SparseRows): Float64Array => {
  const exit = new Float64Array(states);
  for (let state = 0; state < states; state++)
    for (let i = rows[state]; i < rows[state + 1]; i++) exit[state] += rate[i];
  return exit;
};

/**
 * A chain from what one writes down.
 *
 * ```ts
 * import { chainOf } from "../src/analytic/chain.ts";
 * const server = chainOf({ states: 2, moves: [[0, 1, 0.5], [1, 0, 2], [1, 0, 1]], down: [1] });
 * Array.from(server.exit) // => [0.5, 3]
 * ```
 */
export const chainOf = ({ states, moves, down, start = [[0, 1]] }: ChainSketch): Chain => {
  const sparse = rowsOf(states, moves);
  const chain = {
    ...sparse,
    states,
    exit: exitsOf(states, sparse),
    down: new Uint8Array(states),
    start: new Float64Array(states),
  };
  for (const state of down) chain.down[state] = 1;
  for (const [state, chance] of start) chain.start[state] += chance;
  const sum = chain.start.reduce((all, chance) => all + chance, 0);
  assert(Math.abs(sum - 1) < 1e-9, "the chances of the states to start in add up to one");
  return chain;
};

/** The moves into each state, by state: `at` is where they come from. */
export const incoming = ({
  states,
  rows,
  at,
  rate,
}: SparseRows & { readonly states: number }): SparseRows => {
  const into = new Int32Array(states + 1);
  for (const to of at) into[to + 1]++;
  for (let state = 0; state < states; state++) into[state + 1] += into[state];
  const next = into.slice();
  const turned = { rows: into, at: new Int32Array(at.length), rate: new Float64Array(at.length) };
  for (let from = 0; from < states; from++)
    for (let i = rows[from]; i < rows[from + 1]; i++) {
      const place = next[at[i]]++;
      turned.at[place] = from;
      turned.rate[place] = rate[i];
    }
  return turned;
};

/** The moves of a chain, one after another. */
export function* movesOf({ states, rows, at, rate }: Chain): Generator<readonly [number, number, number]> {
  for (let from = 0; from < states; from++)
    for (let i = rows[from]; i < rows[from + 1]; i++) yield [from, at[i], rate[i]];
}

/** The largest rate out of any state. */
export const fastest = ({ exit }: Chain): number => {
  let most = 0;
  for (const rate of exit) if (rate > most) most = rate;
  return most;
};

/** The probability of being down, of probabilities by state. */
export const downShare = ({ down }: Chain, p: Float64Array): number => {
  let sum = 0;
  for (let state = 0; state < down.length; state++) if (down[state] === 1) sum += p[state];
  return sum;
};
