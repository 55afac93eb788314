import type { Backend } from "../backend.ts";
import { NONE, type PopulationPlan } from "../plan.ts";
import { binAt, type Span } from "./bins.ts";
import type { WaitPart } from "./policy.ts";
import { spread } from "./ring.ts";

/** The class of phones that have not noticed that their link is dead. */
export const UNAWARE = 0;

/** The class of those whose policy is in a state if their next attempt fails. */
export const classOf = (state: number): number => UNAWARE + 1 + state;

/** The state of a policy after an attempt of a class has failed. */
export const stateOf = (kind: number): number => kind - 1 - UNAWARE;

/** The state of a policy that has just lost its link. */
export const LOST_LINK = 0;

/** The population that a pool is a part of. */
export const populationOf = ({ plan }: Backend, pool: number): PopulationPlan => {
  const { populations, pools } = plan.phones!;
  return populations[pools[pool].population];
};

/** How many phones a cell holds connections of. */
export const connectedAt = ({ world: { pools } }: Backend, cell: number): number => {
  let connected = 0;
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.cell[pool] === cell) connected += pools.connected[pool];
  return connected;
};

/** Connects all phones of a pool whose attempts are in `backend.attempts`. */
export const connectAll = ({ attempts, bins: { classes }, world }: Backend, pool: number): void => {
  let all = world.pools.connected[pool];
  for (let at = pool * classes + classOf(LOST_LINK); at < (pool + 1) * classes; at++) all += attempts[at];
  world.pools.connected[pool] = all;
};

/** Guests who wait do so at home. Returns the pool in which so many phones of a pool wait. */
const whereToWait = ({ plan, world: { pools } }: Backend, pool: number, phones: number): number => {
  const { home } = plan.phones!.pools[pool];
  if (home === NONE) return pool;
  pools.guests[pool] -= phones;
  pools.guests[home] += phones;
  return home;
};

/**
 * Phones of a class begin to wait for a time between two bounds, evenly over a span. A wait that varies less than the span is
 * spread over the span.
 */
export const waitBetween = (
  backend: Backend,
  pool: number,
  kind: number,
  phones: number,
  span: Span,
  shortest: number,
  longest: number,
): void => {
  if (!(phones > 0)) return;
  const middle = (span.from + span.to) / 2;
  const mean = middle + (shortest + longest) / 2;
  const half = Math.max(longest - shortest, span.to - span.from) / 2;
  spread(
    backend.due[whereToWait(backend, pool, phones)][kind],
    span.bin,
    backend.bins.width,
    phones,
    Math.max(span.from, mean - half),
    mean + half,
  );
};

/** Phones begin to wait in a state of their policy. */
export const beginWaiting = (
  backend: Backend,
  pool: number,
  state: number,
  phones: number,
  span: Span,
): void => {
  if (!(phones > 0)) return;
  const parts = populationOf(backend, pool).waits[state];
  for (let index = 0; index < parts.length; index++) {
    const { share, from, to, then } = parts[index];
    waitBetween(backend, pool, classOf(then), phones * share, span, from, to);
  }
};

/** Links of phones fall silent: they notice later. */
export const fallSilent = (backend: Backend, pool: number, phones: number, span: Span): void => {
  const [shortest, longest] = populationOf(backend, pool).notices;
  waitBetween(backend, pool, UNAWARE, phones, span, shortest, longest);
};

/** The share of phones within a wait, looked at some time in a long wait in vain, whose wait is over within `rest` seconds. */
const overWithin = ({ from, to }: WaitPart, rest: number): number => {
  if (rest >= to) return 1;
  const past = Math.max(0, rest - from);
  const range = to - from;
  const area = Math.min(rest, from) + (range > 0 ? past - (past * past) / (2 * range) : 0);
  return area / ((from + to) / 2);
};

/**
 * Lets phones wait as they do after trying in vain for long: in each wait as many as spend their time there in the long run, the
 * rest of it distributed as in a stationary renewal process (density falling evenly from the shortest wait to the longest).
 */
export const waitLong = (backend: Backend, pool: number, phones: number, now: number): void => {
  const { width } = backend.bins;
  const first = binAt(backend.bins, now);
  for (const { part, share } of populationOf(backend, pool).inVain) {
    let before = 0;
    for (let bin = first; before < 1; bin++) {
      const after = overWithin(part, (bin + 1) * width - now);
      const from = bin * width;
      spread(
        backend.due[pool][classOf(part.then)],
        bin,
        width,
        phones * share * (after - before),
        from,
        from,
      );
      before = after;
    }
  }
};
