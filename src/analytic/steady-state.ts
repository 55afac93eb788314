import type { Refusal } from "../stats/interval.ts";
import { isRefusal } from "../stats/interval.ts";
import { type Chain, downShare } from "./chain.ts";
import { type Classes, classesOf } from "./classes.ts";
import { eliminate } from "./elimination.ts";
import { type InflowChain, iterate } from "./multilevel.ts";

/** Chains of up to so many states are eliminated, larger ones are iterated. */
const DENSE = 600;
/** Chains of more states are refused. */
export const MOST_STATES = 100_000;
const TOLERANCE = 1e-10;
const CYCLES = 100;

/** States in the order in which they are reached from the first: what flows in comes mostly from states before. */
const breadthFirst = ({ rows, at }: Chain, first: number, isMember: (state: number) => boolean): number[] => {
  const seen = new Set([first]);
  const order = [first];
  for (const state of order)
    for (let i = rows[state]; i < rows[state + 1]; i++)
      if (!seen.has(at[i]) && isMember(at[i])) {
        seen.add(at[i]);
        order.push(at[i]);
      }
  return order;
};

const placesOf = (states: number, order: readonly number[]): Int32Array => {
  const places = new Int32Array(states).fill(-1);
  order.forEach((state, place) => {
    places[state] = place;
  });
  return places;
};

const denseOf = (chain: Chain, order: readonly number[]): Float64Array => {
  const n = order.length;
  const places = placesOf(chain.states, order);
  const dense = new Float64Array(n * n);
  order.forEach((state, place) => {
    for (let i = chain.rows[state]; i < chain.rows[state + 1]; i++)
      dense[place * n + places[chain.at[i]]] = chain.rate[i];
  });
  return dense;
};

const inflowOf = (chain: Chain, order: readonly number[]): InflowChain => {
  const states = order.length;
  const places = placesOf(chain.states, order);
  const rows = new Int32Array(states + 1);
  for (const state of order)
    for (let i = chain.rows[state]; i < chain.rows[state + 1]; i++) rows[places[chain.at[i]] + 1]++;
  for (let place = 0; place < states; place++) rows[place + 1] += rows[place];
  const next = rows.slice();
  const at = new Int32Array(rows[states]);
  const rate = new Float64Array(rows[states]);
  order.forEach((state, place) => {
    for (let i = chain.rows[state]; i < chain.rows[state + 1]; i++) {
      const slot = next[places[chain.at[i]]]++;
      at[slot] = place;
      rate[slot] = chain.rate[i];
    }
  });
  return { states, rows, at, rate, exit: Float64Array.from(order, (state) => chain.exit[state]) };
};

const iterated = (chain: Chain, order: readonly number[]): Float64Array | Refusal => {
  const inflow = inflowOf(chain, order);
  const { shares, worst } = iterate(inflow, new Float64Array(inflow.states).fill(1 / inflow.states), {
    tolerance: TOLERANCE,
    most: CYCLES,
  });
  if (worst <= TOLERANCE) return shares;
  return {
    refused: `the steady state of ${order.length} states did not settle: balances are still off by ${worst.toExponential(1)}`,
  };
};

/** Stationary probabilities within one class that is never left, by state of the whole chain. */
const within = (chain: Chain, { classOf }: Classes, own: number): Float64Array | Refusal => {
  const first = classOf.indexOf(own);
  const order = breadthFirst(chain, first, (state) => classOf[state] === own);
  const found =
    order.length <= DENSE ? eliminate(denseOf(chain, order), order.length) : iterated(chain, order);
  if (isRefusal(found)) return found;
  const shares = new Float64Array(chain.states);
  order.forEach((state, place) => {
    shares[state] = found[place];
  });
  return shares;
};

/**
 * The share of time that a chain spends in each state in the long run. Up to 600 states by elimination, which keeps the
 * digits of every probability however stiff the chain is; up to 100,000 by multilevel iteration, until every state's balance
 * holds to 1e-10 of what flows through it. A chain that ends in one closed part of its states (failed for good, say) has
 * the long run of that part; when there are several, chance decides, and the question is refused.
 *
 * ```ts
 * import { chainOf } from "../src/analytic/chain.ts";
 * import { stationary } from "../src/analytic/steady-state.ts";
 * stationary(chainOf({ states: 2, moves: [[0, 1, 1], [1, 0, 3]], down: [1] })) // => Float64Array.of(0.75, 0.25)
 * ```
 */
export const stationary = (chain: Chain): Float64Array | Refusal => {
  if (chain.states > MOST_STATES)
    return { refused: `there are ${chain.states} states; at most ${MOST_STATES} are solved` };
  const classes = classesOf(chain);
  const closed = [...classes.closed.keys()].filter((one) => classes.closed[one] === 1);
  if (closed.length > 1)
    return {
      refused: `chance decides which of ${closed.length} parts of its states the chain ends in for good`,
    };
  return within(chain, classes, closed[0]);
};

/** How often a chain goes down in the long run: outages per unit of time. */
export const outageRate = ({ states, rows, at, rate, down }: Chain, shares: Float64Array): number => {
  let sum = 0;
  for (let from = 0; from < states; from++)
    for (let i = rows[from]; i < rows[from + 1]; i++)
      if (down[from] === 0 && down[at[i]] === 1) sum += shares[from] * rate[i];
  return sum;
};

/** The long run of a service. */
export interface LongRun {
  /** The share of time that it is down. */
  readonly unavailability: number;
  /** Outages per unit of time. */
  readonly outageRate: number;
  /** The mean length of an outage; 0 when there are none, Infinity when it stays down for good. */
  readonly meanOutage: number;
}

/** What the stationary probabilities of a chain say of its service. */
export const longRunOf = (chain: Chain, shares: Float64Array): LongRun => {
  const unavailability = downShare(chain, shares);
  const often = outageRate(chain, shares);
  const meanOutage = unavailability === 0 ? 0 : unavailability / often;
  return { unavailability, outageRate: often, meanOutage };
};
