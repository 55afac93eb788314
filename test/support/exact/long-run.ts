import type { Chain } from "./chain.ts";
import { exponentialOf, flowOf, matrixOf, settled, solved } from "./linear.ts";

/** What a system does in the long run. */
export type LongRun = {
  /** The share of time that it is down. */
  readonly unavailable: number;
  /** Outages that begin, per hour. */
  readonly outages: number;
};

/** The rates of a chain as a matrix by rows, between some of its states. */
const generator = ({ states, moves }: Chain, some: readonly number[]): number[][] => {
  const q = matrixOf(states, states, () => 0);
  for (const [from, to, rate] of moves) {
    q[from][to] += rate;
    q[from][from] -= rate;
  }
  return some.map((i) => some.map((j) => q[i][j]));
};

/** The long-run share of time in each state: πQ = 0, by the steps of the uniformized chain. */
export const sharesOf = (chain: Chain): number[] => {
  const q = generator(chain, [...Array(chain.states).keys()]);
  const fastest = Math.max(...q.map((row, i) => -row[i])) * 1.01;
  return settled(q.map((row, i) => row.map((value, j) => value / fastest + (i === j ? 1 : 0))));
};

/** What a chain does in the long run; `longOutages` are those that last for `longest` hours at least, per hour. */
export const longRunOf = (chain: Chain, longest = 0): LongRun & { longOutages: number } => {
  const shares = sharesOf(chain);
  const isDown = new Set(chain.down);
  const entering = new Map(chain.down.map((state) => [state, 0]));
  for (const [from, to, rate] of chain.moves)
    if (!isDown.has(from) && isDown.has(to)) entering.set(to, entering.get(to)! + shares[from] * rate);
  const rates = chain.down.map((state) => entering.get(state)!);
  const stays = exponentialOf(
    generator(chain, chain.down).map((row) => row.map((value) => value * longest)),
  ).map((row) => row.reduce((sum, value) => sum + value, 0));
  return {
    unavailable: chain.down.reduce((sum, state) => sum + shares[state], 0),
    outages: rates.reduce((sum, rate) => sum + rate, 0),
    longOutages: rates.reduce((sum, rate, i) => sum + rate * stays[i], 0),
  };
};

const upStates = ({ states, down }: Chain): number[] =>
  [...Array(states).keys()].filter((state) => !down.includes(state));

/** P(no outage in [0, horizon]) from state 0, and the mean hours until the first outage or the horizon. */
export const firstOutage = (chain: Chain, horizon: number): { noOutage: number; untilFirst: number } => {
  const { at, integral } = flowOf(generator(chain, upStates(chain)), horizon);
  return {
    noOutage: at[0].reduce((sum, value) => sum + value, 0),
    untilFirst: integral[0].reduce((sum, value) => sum + value, 0),
  };
};

/** The mean hours until the first outage, from state 0 (MTTF; MTTDL where down means lost). */
export const meanUntilOutage = (chain: Chain): number => {
  const q = generator(chain, upStates(chain));
  return solved(q.map((row) => [...row, -1]))[0];
};

/** P(each state at a time), from state 0. */
export const stateAt = (chain: Chain, time: number): number[] =>
  exponentialOf(
    generator(chain, [...Array(chain.states).keys()]).map((row) => row.map((value) => value * time)),
  )[0];
