import type { Backend } from "../backend.ts";
import { NONE } from "../plan.ts";
import { populationOf } from "./cohorts.ts";

/** How many phones of a pool there are where its profile is at 1: those who are guests elsewhere count there. */
const membersOf = ({ plan, world: { pools } }: Backend, pool: number): number => {
  const { online, home, guests } = plan.phones!.pools[pool];
  return home === NONE && guests === NONE ? online : Math.max(0, online + pools.guests[pool]);
};

/** How many phones of a pool would be online at a time, connected or not. */
export const onlineAt = (backend: Backend, pool: number, time: number): number => {
  const online = membersOf(backend, pool);
  const { profile } = populationOf(backend, pool);
  return profile === null ? online : online * profile.at(time);
};

/** How many phones of a pool would be online on average over a span. */
export const onlineBetween = (backend: Backend, pool: number, from: number, to: number): number => {
  const { profile } = populationOf(backend, pool);
  if (profile === null || to === from) return onlineAt(backend, pool, to);
  return (membersOf(backend, pool) * profile.integral(from, to)) / (to - from);
};

/** How many phones of all pools would have been online on average since a time; now, if that is this very instant. */
export const onlineSince = (backend: Backend, from: number): number => {
  const { now } = backend.simulation;
  let sum = 0;
  for (let pool = 0; pool < backend.world.pools.cell.length; pool++) {
    const { profile } = populationOf(backend, pool);
    if (profile === null || now === from) sum += onlineAt(backend, pool, now);
    else sum += (membersOf(backend, pool) * profile.integral(from, now)) / (now - from);
  }
  return sum;
};

/** The most phones of a pool that are ever online. */
export const mostOnline = (backend: Backend, pool: number): number => {
  const online = membersOf(backend, pool);
  return online * (populationOf(backend, pool).profile?.most ?? 1);
};

/** How often a connected phone of a pool connects anew for reasons of its own, per second; more often in a surge. */
export const churnOf = (backend: Backend, pool: number): number =>
  populationOf(backend, pool).churn * backend.world.demand.factor[0];
