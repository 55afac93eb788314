import type { Backend } from "../backend.ts";
import type { Profile } from "../demand/profile.ts";
import { restLoad } from "../load/resources.ts";
import { populationOf } from "./cohorts.ts";
import { churnOf, mostOnline, onlineAt } from "./online.ts";

/** Whether a profile jumps up: then phones come all at once, and no rate of theirs is a bound. */
const jumps = (profile: Profile): boolean => profile.fastestRise === Number.POSITIVE_INFINITY;

/** How many phones of a pool may come online in a second, jumps aside. */
const comingRate = (backend: Backend, pool: number): number => {
  const { profile } = populationOf(backend, pool);
  if (profile === null || jumps(profile)) return 0;
  return backend.plan.phones!.pools[pool].online * profile.fastestRise;
};

/** How many attempts a second a cell's gate lets pass that has been open for ages, with nobody waiting and nothing that failed. */
const passingAtRest = (backend: Backend, cell: number): number => {
  const { admission, login } = backend.plan.phones!;
  if (admission.isOpen) return Number.POSITIVE_INFINITY;
  const { cells } = backend.world;
  const { admission: view, memory } = backend.views;
  view.openFor = Number.POSITIVE_INFINITY;
  view.capacity = login.rate * (cells.frontGood[cell] - cells.frontLacks[cell]);
  view.latency = 0;
  view.failed = 0;
  view.ended = 0;
  view.length = 0;
  return admission.rule(view, memory.fill(0));
};

/**
 * So many times the most phones that are ever online could be at rest at a cell: their connections are held, and those who come, or
 * connect anew, are let in at once. Below 0 nobody could.
 */
const restful = (backend: Backend, cell: number): number => {
  const { login } = backend.plan.phones!;
  const { cells, pools } = backend.world;
  let connections = 0;
  let logins = 0;
  let coming = 0;
  let work = 0;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (pools.cell[pool] !== cell) continue;
    const most = mostOnline(backend, pool);
    connections += most;
    logins += churnOf(backend, pool) * most;
    // Who connects anew for reasons of its own has a session.
    work += churnOf(backend, pool) * most * (populationOf(backend, pool).resume?.costs ?? 1);
    coming += comingRate(backend, pool);
  }
  const rate = login.rate * (cells.frontGood[cell] - cells.frontLacks[cell]);
  const held = (login.holds * cells.frontGood[cell]) / connections;
  const worked = 1 / restLoad(backend, cell, logins + coming, connections);
  const passing = passingAtRest(backend, cell);
  if (logins === 0) return Math.min(rate, passing) >= coming ? Math.min(held, worked) : -1;
  return Math.min(held, worked, (rate - coming) / work, (passing - coming) / logins);
};

/** Whether a cell can serve the phones that are online now as they come. A pool counts as too large from the same share of its peak on. */
export const canRest = (backend: Backend, cell: number): boolean => {
  const share = restful(backend, cell);
  if (share >= 1) return true;
  const { cell: at } = backend.world.pools;
  for (let pool = 0; pool < at.length; pool++)
    if (
      at[pool] === cell &&
      onlineAt(backend, pool, backend.simulation.now) > share * mostOnline(backend, pool)
    )
      return false;
  return true;
};

/** When a pool that is at rest will be too large for its cell, or jumps up; Infinity where that never happens. */
export const restsUntil = (backend: Backend, pool: number): number => {
  const { profile } = populationOf(backend, pool);
  if (profile === null) return Number.POSITIVE_INFINITY;
  const { now } = backend.simulation;
  if (jumps(profile)) return profile.nextAbove(profile.at(now), now);
  const share = restful(backend, backend.world.pools.cell[pool]);
  if (share >= 1) return Number.POSITIVE_INFINITY;
  return profile.nextAbove(share * profile.most, now);
};

/** This part of a bin earlier is just before now. */
const JUST_BEFORE = 1e-6;

/** How many phones of a pool come online at this very instant, all at once: they try now, and were not connected at rest. */
export const jumpAt = (backend: Backend, pool: number, now: number): number => {
  const { profile } = populationOf(backend, pool);
  if (profile === null || !jumps(profile)) return 0;
  const before = onlineAt(backend, pool, Math.max(0, now - JUST_BEFORE * backend.bins.width));
  return Math.max(0, onlineAt(backend, pool, now) - before);
};
