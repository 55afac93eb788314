import { assert } from "./assert.ts";
import { exp } from "./math.ts";

/**
 * Erlang's B, the loss formula: the chance that a call finds all servers busy and is lost. Load is offered work in servers
 * (arrivals per second × mean service), from 0. By the recursion over servers, in which every term is a probability
 * (A. K. Erlang 1917; Jagerman 1974).
 *
 * ```ts
 * import { erlangB } from "../src/base/queueing.ts";
 * erlangB(1, 1) // => 0.5
 * erlangB(2, 1) // => 0.2
 * ```
 */
export const erlangB = (servers: number, load: number): number => {
  let lost = 1;
  for (let n = 1; n <= servers; n++) lost = (load * lost) / (n + load * lost);
  return lost;
};

/**
 * Erlang's C, the delay formula: the chance that who comes must wait for one of so many servers, where all wait for as long as
 * it takes. From Erlang's B: c B / (c − a (1 − B)) (Erlang 1917; Kleinrock 1975, I, 3.5). 1 from a load of all servers on.
 *
 * ```ts
 * import { erlangC } from "../src/base/queueing.ts";
 * erlangC(1, 0.5) // => 0.5
 * ```
 */
export const erlangC = (servers: number, load: number): number => {
  if (load >= servers) return 1;
  const lost = erlangB(servers, load);
  return (servers * lost) / (servers - load * (1 - lost));
};

/** One queue before servers that are alike: Poisson arrivals, exponential service, first come first served. */
export interface ServedQueue {
  /** How many servers: a whole number from 1. */
  readonly servers: number;
  /** Arrivals per second, from 0. */
  readonly arrivals: number;
  /** The mean time of a service in seconds, above 0. */
  readonly service: number;
}

/**
 * The mean wait before service in the long run of an M/M/c queue, in seconds, those who need not wait included:
 * C service / (c − a) (Kleinrock 1975, I, 3.5). Infinity where more comes than can be served.
 */
export const meanWait = ({ servers, arrivals, service }: ServedQueue): number => {
  const load = arrivals * service;
  if (load >= servers) return Number.POSITIVE_INFINITY;
  return (erlangC(servers, load) * service) / (servers - load);
};

/**
 * The chance that somebody waits longer than a time ≥ 0, in seconds, before service in an M/M/c queue: C exp(−(c − a) t / service)
 * (Gross and Harris 1998, 2.3). 1 where more comes than can be served.
 */
export const waitExceeds = ({ servers, arrivals, service }: ServedQueue, time: number): number => {
  const load = arrivals * service;
  if (load >= servers) return 1;
  return erlangC(servers, load) * exp((-(servers - load) * time) / service);
};

/** What becomes of those who come to a queue with little room. */
export interface LimitedQueue {
  /** The share of those who come that find no room, 0 … 1. */
  readonly lost: number;
  /** The mean wait before service in seconds of those who find room; 0 where nobody ever does. */
  readonly wait: number;
}

/**
 * The long run of an M/M/c/K queue with K = c + room: who comes finds a free server, or one of `room` places (from 0), or is lost.
 * By adding one place after the other, as in Erlang's B: with n places in all, L(n) = r L(n−1) / (1 + r L(n−1)) where r is
 * arrivals ÷ the rate of service of n; the mean number that waits follows alike, and the wait from it by Little's law
 * (Gross and Harris 1998, 2.4). Any load will do.
 */
export const limitedQueue = ({ servers, arrivals, service }: ServedQueue, room: number): LimitedQueue => {
  assert(Number.isInteger(servers) && Number.isInteger(room) && room >= 0, "servers and places are counted");
  const load = arrivals * service;
  let [lost, waiting] = [1, 0];
  for (let n = 1; n <= servers + room; n++) {
    const ratio = (load * lost) / Math.min(n, servers);
    lost = ratio / (1 + ratio);
    waiting = (1 - lost) * waiting + lost * Math.max(0, n - servers);
  }
  const admitted = arrivals * (1 - lost);
  return { lost, wait: admitted > 0 ? waiting / admitted : 0 };
};
