import { isRefusal, type Refusal } from "../stats/interval.ts";
import { type Chain, type ChainSketch, chainOf, movesOf } from "./chain.ts";
import { stationary } from "./steady-state.ts";
import { atHorizon } from "./transient.ts";

/** Renumbers the states that are kept; the others become one state, the last. */
const numbered = ({ states }: Chain, isKept: (state: number) => boolean) => {
  const places = new Int32Array(states);
  let kept = 0;
  for (let state = 0; state < states; state++) places[state] = isKept(state) ? kept++ : -1;
  return { kept, placeOf: (state: number) => (places[state] < 0 ? kept : places[state]) };
};

const startsOf = ({ start }: Chain): (readonly [number, number])[] =>
  Array.from(start.entries()).filter(([, chance]) => chance > 0);

/** The chain up to its first outage: all down states are one state, which is never left. */
export const untilOutage = (chain: Chain): Chain => {
  const { kept, placeOf } = numbered(chain, (state) => chain.down[state] === 0);
  const moves = [...movesOf(chain)]
    .filter(([from]) => chain.down[from] === 0)
    .map(([from, to, rate]) => [placeOf(from), placeOf(to), rate] as const);
  const start = startsOf(chain).map(([state, chance]) => [placeOf(state), chance] as const);
  return chainOf({ states: kept + 1, moves, down: [kept], start });
};

/** The chances of an outage in a horizon and of none; each with its own digits, however small it is. */
export interface OutageChance {
  readonly some: number;
  readonly none: number;
}

/** Whether there is an outage in [0, horizon]; one that holds at time 0 counts. */
export const outageChance = (chain: Chain, horizon: number): OutageChance | Refusal => {
  const at = atHorizon(untilOutage(chain), horizon);
  if (isRefusal(at)) return at;
  const none = at.end.subarray(0, -1).reduce((sum, chance) => sum + chance, 0);
  return { some: at.downAtEnd, none };
};

/** A chain that begins anew in the moment in which it would go down. */
const renewed = (chain: Chain, starts: readonly (readonly [number, number])[]): ChainSketch => {
  const { kept, placeOf } = numbered(chain, (state) => chain.down[state] === 0);
  function* moves(): Generator<readonly [number, number, number]> {
    for (const [from, to, rate] of movesOf(chain)) {
      if (chain.down[from] === 1) continue;
      if (chain.down[to] === 0) yield [placeOf(from), placeOf(to), rate];
      else for (const [state, chance] of starts) yield [placeOf(from), placeOf(state), rate * chance];
    }
  }
  return {
    states: kept,
    moves: moves(),
    down: [],
    start: starts.map(([state, chance]) => [placeOf(state), chance]),
  };
};

/**
 * The mean time from the start to the first outage, in the unit of the chain's rates; Infinity when it may never come. The
 * chain that begins anew whenever it goes down does so once in that time, in the long run: so the answer comes from a steady
 * state, with all its digits, for stiff and for large chains.
 */
export const meanTimeToOutage = (chain: Chain): number | Refusal => {
  const up = startsOf(chain).filter(([state]) => chain.down[state] === 0);
  const chance = up.reduce((sum, [, one]) => sum + one, 0);
  if (chance === 0) return 0;
  const starts = up.map(([state, one]) => [state, one / chance] as const);
  const shares = stationary(chainOf(renewed(chain, starts)));
  if (isRefusal(shares)) return shares;
  let rate = 0;
  let place = 0;
  for (let from = 0; from < chain.states; from++) {
    if (chain.down[from] === 1) continue;
    const share = shares[place++];
    for (let i = chain.rows[from]; i < chain.rows[from + 1]; i++)
      if (chain.down[chain.at[i]] === 1) rate += share * chain.rate[i];
  }
  return rate === 0 ? Number.POSITIVE_INFINITY : chance / rate;
};
