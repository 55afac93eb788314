import { isRefusal, type Refusal } from "../stats/interval.ts";
import { type Chain, downShare } from "./chain.ts";
import { transitionOver } from "./doubling.ts";
import { stationary } from "./steady-state.ts";
import { halvings, passesFor, type Spent, uniformize } from "./uniformization.ts";

/** Dense matrices are kept up to so many states. */
const DENSE_STATES = 400;
/** Multiplications that a question may cost: some seconds. */
const BUDGET = 1.5e9;

/** A chain at the end of a horizon. */
export interface AtHorizon {
  /** Probabilities by state. */
  readonly end: Float64Array;
  /** P(down) at the end. */
  readonly downAtEnd: number;
  /** Expected time down from the start to the end, in the unit of the chain's rates. */
  readonly timeDown: number;
}

const byDoubling = (chain: Chain, horizon: number): AtHorizon => {
  const { matrix, timeDown } = transitionOver(chain, horizon);
  const { states, start } = chain;
  const end = new Float64Array(states);
  let down = 0;
  for (let from = 0; from < states; from++) {
    if (start[from] === 0) continue;
    down += start[from] * timeDown[from];
    for (let to = 0; to < states; to++) end[to] += start[from] * matrix[from * states + to];
  }
  return { end, downAtEnd: downShare(chain, end), timeDown: down };
};

const byUniformization = (chain: Chain, { end, time }: Spent): AtHorizon => ({
  end,
  downAtEnd: downShare(chain, end),
  timeDown: downShare(chain, time),
});

/** Goes as far as the chain needs to come to its steady state, or as far as the budget allows. */
const untilSettled = (chain: Chain, horizon: number, pass: number): AtHorizon | Refusal => {
  const limit = stationary(chain);
  if (isRefusal(limit)) return limit;
  const spent = uniformize(chain, horizon, limit, BUDGET / pass);
  if (spent !== null) return byUniformization(chain, spent);
  return {
    refused: `the fastest of ${chain.states} states is left so often, and the steady state is so far away, that the horizon cannot be reached`,
  };
};

/**
 * State probabilities and expected time down over [0, horizon] from the start: by uniformization where that is quick, by
 * doubling a dense matrix up to 400 states where rates lie far apart, and by uniformization until the steady state is
 * reached above that. Small probabilities keep about nine digits.
 */
export const atHorizon = (chain: Chain, horizon: number): AtHorizon | Refusal => {
  const pass = chain.at.length + chain.states;
  const stepwise = passesFor(chain, horizon) * pass;
  const n = chain.states;
  const dense = n <= DENSE_STATES ? n * n * n * (halvings(chain, horizon) + 15) : Number.POSITIVE_INFINITY;
  if (dense < stepwise) return byDoubling(chain, horizon);
  if (stepwise < BUDGET) return byUniformization(chain, uniformize(chain, horizon, null)!);
  return untilSettled(chain, horizon, pass);
};
