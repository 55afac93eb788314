import { erlangC } from "../../base/queueing.ts";

/** Workers in front of one queue: how many there are, and how long one of them takes for a piece of work, in seconds. */
export interface Workers {
  /** A whole number; with none of them nothing is ever done. */
  readonly workers: number;
  readonly service: number;
}

/**
 * The utilisation above which the stationary wait is not followed any further. It grows without bound towards 1, but takes
 * ever longer to build up, about service / (workers × (1 − utilisation)²): there the queue that is counted tells more.
 */
const FULL = 0.99;

/**
 * The mean wait in seconds before a worker begins, in the long run of an M/M/c queue: C(c, c × ρ) × service / (c × (1 − ρ))
 * with Erlang's C (Erlang 1917; Kleinrock 1975). The utilisation ρ ≥ 0 is followed up to 99 %.
 */
export const stationaryWait = ({ workers, service }: Workers, utilisation: number): number => {
  const full = Math.min(utilisation, FULL);
  return (erlangC(workers, workers * full) * service) / (workers * (1 - full));
};

/**
 * How long a piece of work takes from its coming to its end, in seconds: the wait for the backlog that is there (in pieces
 * of work), the wait by chance at this utilisation, and the service itself. Infinity without workers.
 *
 * ```ts
 * import { latencyOf } from "../src/backend/load/latency.ts";
 * latencyOf({ workers: 1, service: 2 }, { utilisation: 0.5, backlog: 0 }) // => 4
 * latencyOf({ workers: 4, service: 2 }, { utilisation: 0, backlog: 10 }) // => 7
 * ```
 */
export const latencyOf = (
  workers: Workers,
  { utilisation, backlog }: { readonly utilisation: number; readonly backlog: number },
): number => {
  if (workers.workers === 0) return Number.POSITIVE_INFINITY;
  const queue = (backlog * workers.service) / workers.workers;
  return queue + stationaryWait(workers, utilisation) + workers.service;
};
