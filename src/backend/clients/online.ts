import type { Backend } from "../backend.ts";
import { populationOf } from "./cohorts.ts";

/** How many phones of a pool would be online at a time, connected or not. */
export const onlineAt = (backend: Backend, pool: number, time: number): number => {
  const { online } = backend.plan.phones!.pools[pool];
  const { profile } = populationOf(backend, pool);
  return profile === null ? online : online * profile.at(time);
};

/** How many phones of a pool would be online on average over a span. */
export const onlineBetween = (backend: Backend, pool: number, from: number, to: number): number => {
  const { profile } = populationOf(backend, pool);
  if (profile === null || to === from) return onlineAt(backend, pool, to);
  return (backend.plan.phones!.pools[pool].online * profile.integral(from, to)) / (to - from);
};

/** How many phones of all pools would have been online on average since a time; now, if that is this very instant. */
export const onlineSince = (backend: Backend, from: number): number => {
  const { now } = backend.simulation;
  let sum = 0;
  for (let pool = 0; pool < backend.world.pools.cell.length; pool++) {
    const { profile } = populationOf(backend, pool);
    if (profile === null || now === from) sum += onlineAt(backend, pool, now);
    else sum += (backend.plan.phones!.pools[pool].online * profile.integral(from, now)) / (now - from);
  }
  return sum;
};

/** The most phones of a pool that are ever online. */
export const mostOnline = (backend: Backend, pool: number): number => {
  const { online } = backend.plan.phones!.pools[pool];
  return online * (populationOf(backend, pool).profile?.most ?? 1);
};

/** How often a connected phone of a pool connects anew for reasons of its own, per second; more often in a surge. */
export const churnOf = (backend: Backend, pool: number): number =>
  populationOf(backend, pool).churn * backend.world.demand.factor[0];
