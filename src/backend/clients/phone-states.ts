import { expm1 } from "../../base/math.ts";
import type { Backend } from "../backend.ts";
import { binAt } from "./bins.ts";
import { UNAWARE } from "./cohorts.ts";
import { churnOf, onlineAt } from "./online.ts";
import { type Ring, waitingFrom, waitingIn } from "./ring.ts";

/** How many phones are in each state; together they are all that would be online without any trouble. */
export interface PhoneStates {
  connected: number;
  /** Their link is dead, and they do not know it yet. */
  unaware: number;
  /** They wait for their next attempt. */
  waiting: number;
  /** In an attempt: in a login queue, or on the way to another site. */
  trying: number;
}

/** Nobody yet. */
export const noPhones = (): PhoneStates => ({ connected: 0, unaware: 0, waiting: 0, trying: 0 });

/** Attempts of guests on their way to their cell. */
const comingTo = ({ world: { pools }, bins }: Backend, pool: number): number => {
  let sum = 0;
  for (let kind = 1; kind < bins.classes; kind++) sum += pools.coming[pool * bins.classes + kind] ?? 0;
  return sum;
};

/** A pool that is counted step by step: it is counted up to the last event. */
const addStepping = (backend: Backend, pool: number, states: PhoneStates): void => {
  const { pools } = backend.world;
  states.connected += pools.connected[pool];
  states.trying += pools.live[pool] + comingTo(backend, pool);
  backend.due[pool].forEach((ring: Ring, kind: number) => {
    if (kind === UNAWARE) states.unaware += waitingIn(ring);
    else states.waiting += waitingIn(ring);
  });
};

/** A pool of a closed cell is counted only when it must be: those who are yet to notice are due later, all others wait. */
const addClosed = (backend: Backend, pool: number, at: number, states: PhoneStates): void => {
  const { connected, integratedAt } = backend.world.pools;
  const since = integratedAt[pool];
  const before = onlineAt(backend, pool, since);
  const online = onlineAt(backend, pool, at);
  const stay = before > 0 ? Math.min(1, online / before) : 1;
  const linked = connected[pool] * (1 + expm1(-churnOf(backend, pool) * (at - since))) * stay;
  const unaware = waitingFrom(backend.due[pool][UNAWARE], binAt(backend.bins, at)) * stay;
  states.connected += linked;
  states.unaware += unaware;
  states.waiting += Math.max(0, online - linked - unaware);
};

/**
 * Counts the phones of all pools by state at a time that is not before the last event, nor after the next one. It looks at
 * the world and changes nothing, so it may be asked between any two events.
 */
export const phoneStates = (backend: Backend, at: number): PhoneStates => {
  const { pools, cells } = backend.world;
  const states = noPhones();
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (pools.stepping[pool] === 1) addStepping(backend, pool, states);
    else if (cells.open[pools.cell[pool]] === 0) addClosed(backend, pool, at, states);
    else states.connected += onlineAt(backend, pool, at);
  }
  return states;
};

/** How many phones would be online at a time without any trouble. */
export const phonesOnline = (backend: Backend, at: number): number => {
  let sum = 0;
  for (let pool = 0; pool < backend.world.pools.cell.length; pool++) sum += onlineAt(backend, pool, at);
  return sum;
};
