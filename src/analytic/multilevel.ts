import { eliminate } from "./elimination.ts";

// Adaptive multilevel aggregation for the stationary probabilities of large and stiff chains: Horton and Leutenegger, "A
// multi-level solution algorithm for steady-state Markov chains" (1994). States between which much flows are joined; the
// coarse chain is exact for the split within each group; sweeps of Gauss–Seidel mend that split.

/** The moves into each state of an irreducible chain, and the rates out of each. */
export interface InflowChain {
  readonly states: number;
  readonly rows: Int32Array;
  readonly at: Int32Array;
  readonly rate: Float64Array;
  readonly exit: Float64Array;
}

const SMALLEST = 150;
const DEEPEST = 40;
const LARGEST_GROUP = 4;
/** Groups follow what flows for so many cycles; then they stay, so that the iteration settles. */
const ADAPTS = 12;
/** Below this a share is as good as none. */
const LEAST = 1e-200;
/** Convergence is asked of states with more probability than this. */
const COUNTS = 1e-40;

const inflow = ({ rows, at, rate }: InflowChain, shares: Float64Array, state: number): number => {
  let sum = 0;
  for (let i = rows[state]; i < rows[state + 1]; i++) sum += rate[i] * shares[at[i]];
  return sum;
};

/** What flows in flows out. No share falls below the least one: zeros would stay zeros, and split no group. */
const balanced = (chain: InflowChain, shares: Float64Array, state: number): number =>
  Math.max(LEAST, inflow(chain, shares, state) / chain.exit[state]);

const sweepUp = (chain: InflowChain, shares: Float64Array): void => {
  for (let state = 0; state < chain.states; state++) shares[state] = balanced(chain, shares, state);
};

const sweepDown = (chain: InflowChain, shares: Float64Array): void => {
  for (let state = chain.states - 1; state >= 0; state--) shares[state] = balanced(chain, shares, state);
};

const normalise = (shares: Float64Array): void => {
  let sum = 0;
  for (const share of shares) sum += share;
  for (let state = 0; state < shares.length; state++) shares[state] /= sum;
};

interface Grouping {
  readonly groupOf: Int32Array;
  readonly sizes: number[];
}

/** The neighbour from which most flows into a state: of those without a group, or else of those whose group has room. */
const partnerOf = (
  { rows, at, rate }: InflowChain,
  shares: Float64Array,
  { groupOf, sizes }: Grouping,
  state: number,
): number => {
  let [best, most, isFree] = [-1, -1, false];
  for (let i = rows[state]; i < rows[state + 1]; i++) {
    const other = at[i];
    const free = groupOf[other] < 0;
    if ((isFree && !free) || (!free && sizes[groupOf[other]] >= LARGEST_GROUP)) continue;
    const flow = rate[i] * shares[other];
    if (free === isFree && flow <= most) continue;
    [best, most, isFree] = [other, flow, free];
  }
  return best;
};

/** Joins states by twos, mostly: each with the one from which most flows into it. */
const grouped = (chain: InflowChain, shares: Float64Array): Grouping => {
  const grouping: Grouping = { groupOf: new Int32Array(chain.states).fill(-1), sizes: [] };
  const { groupOf, sizes } = grouping;
  for (let state = 0; state < chain.states; state++) {
    if (groupOf[state] >= 0) continue;
    const other = partnerOf(chain, shares, grouping, state);
    if (other >= 0 && groupOf[other] >= 0) {
      groupOf[state] = groupOf[other];
      sizes[groupOf[other]]++;
      continue;
    }
    groupOf[state] = sizes.length;
    if (other >= 0) groupOf[other] = sizes.length;
    sizes.push(other >= 0 ? 2 : 1);
  }
  return grouping;
};

/** The chain between groups, at the present split within each; `members` lists the states of a group one after another. */
const coarsened = (
  chain: InflowChain,
  shares: Float64Array,
  groupOf: Int32Array,
  count: number,
): { chain: InflowChain; shares: Float64Array } => {
  const sums = new Float64Array(count);
  const first = new Int32Array(count + 1);
  for (let state = 0; state < chain.states; state++) {
    sums[groupOf[state]] += shares[state];
    first[groupOf[state] + 1]++;
  }
  for (let group = 0; group < count; group++) first[group + 1] += first[group];
  const members = new Int32Array(chain.states);
  const next = first.slice();
  for (let state = 0; state < chain.states; state++) members[next[groupOf[state]]++] = state;
  const rows = new Int32Array(count + 1);
  const at = new Int32Array(chain.at.length);
  const rate = new Float64Array(chain.at.length);
  const exit = new Float64Array(count);
  const place = new Int32Array(count).fill(-1);
  let end = 0;
  for (let group = 0; group < count; group++) {
    const begin = end;
    for (let m = first[group]; m < first[group + 1]; m++)
      for (let i = chain.rows[members[m]]; i < chain.rows[members[m] + 1]; i++) {
        const from = groupOf[chain.at[i]];
        if (from === group) continue;
        const flow = (chain.rate[i] * shares[chain.at[i]]) / sums[from];
        if (place[from] < begin) {
          place[from] = end;
          at[end++] = from;
        }
        rate[place[from]] += flow;
        exit[from] += flow;
      }
    rows[group + 1] = end;
  }
  const coarse = { states: count, rows, at: at.subarray(0, end), rate: rate.subarray(0, end), exit };
  return { chain: coarse, shares: sums };
};

const solveSmall = ({ states, rows, at, rate }: InflowChain): Float64Array => {
  const dense = new Float64Array(states * states);
  for (let to = 0; to < states; to++)
    for (let i = rows[to]; i < rows[to + 1]; i++) dense[at[i] * states + to] += rate[i];
  return eliminate(dense, states);
};

/** Spreads what the coarse chain found over the members of each group, in their present proportions. */
const corrected = (
  shares: Float64Array,
  groupOf: Int32Array,
  was: Float64Array,
  found: Float64Array,
): void => {
  for (let state = 0; state < shares.length; state++) {
    const group = groupOf[state];
    shares[state] = Math.max(LEAST, shares[state] * (found[group] / was[group]));
  }
};

/** The groupings of a cycle, in the order in which it makes them; once they are kept, later cycles use them again. */
interface Groupings {
  readonly made: Grouping[];
  next: number;
  kept: boolean;
}

const groupingFor = (groupings: Groupings, chain: InflowChain, shares: Float64Array): Grouping => {
  const index = groupings.next++;
  if (!groupings.kept || groupings.made.length <= index) groupings.made[index] = grouped(chain, shares);
  return groupings.made[index];
};

const cycle = (
  chain: InflowChain,
  shares: Float64Array,
  depth: number,
  groupings: Groupings,
): Float64Array => {
  if (chain.states <= SMALLEST) return solveSmall(chain);
  sweepUp(chain, shares);
  sweepDown(chain, shares);
  sweepUp(chain, shares);
  normalise(shares);
  const { groupOf, sizes } = groupingFor(groupings, chain, shares);
  const count = sizes.length;
  if (count < chain.states && depth < DEEPEST) {
    const coarse = coarsened(chain, shares, groupOf, count);
    let found = cycle(coarse.chain, coarse.shares.slice(), depth + 1, groupings);
    if (depth % 2 === 1 && count > SMALLEST && count < 0.6 * chain.states)
      found = cycle(coarse.chain, found, depth + 1, groupings);
    corrected(shares, groupOf, coarse.shares, found);
  }
  sweepDown(chain, shares);
  sweepUp(chain, shares);
  sweepDown(chain, shares);
  sweepUp(chain, shares);
  normalise(shares);
  return shares;
};

/** How far a state is from balance, relative to what flows through it: the worst of all states that are not negligible. */
const imbalance = (chain: InflowChain, shares: Float64Array): number => {
  let worst = 0;
  for (let state = 0; state < chain.states; state++) {
    const out = shares[state] * chain.exit[state];
    if (shares[state] < COUNTS) continue;
    worst = Math.max(worst, Math.abs(inflow(chain, shares, state) - out) / out);
  }
  return worst;
};

const change = (shares: Float64Array, before: Float64Array): number => {
  let worst = 0;
  for (let state = 0; state < shares.length; state++)
    if (shares[state] > COUNTS)
      worst = Math.max(worst, Math.abs(shares[state] - before[state]) / shares[state]);
  return worst;
};

/** What came out of the iteration: `worst` is the largest relative error that is left in any state's balance. */
export interface Iterated {
  readonly shares: Float64Array;
  readonly worst: number;
  readonly cycles: number;
}

/**
 * Iterates until balance and change are within `tolerance` in every state, relative to the state itself, or `most` cycles
 * have passed. `shares` is where it begins: positive wherever the result is.
 */
export const iterate = (
  chain: InflowChain,
  shares: Float64Array,
  { tolerance, most }: { readonly tolerance: number; readonly most: number },
): Iterated => {
  let worst = Number.POSITIVE_INFINITY;
  let cycles = 0;
  const groupings: Groupings = { made: [], next: 0, kept: false };
  while (cycles < most && !(worst <= tolerance)) {
    const before = shares.slice();
    shares = cycle(chain, shares, 0, groupings);
    cycles++;
    groupings.next = 0;
    groupings.kept = cycles >= ADAPTS;
    worst = Math.max(imbalance(chain, shares), change(shares, before));
  }
  return { shares, worst, cycles };
};
