import type { Backend } from "../backend.ts";
import { loginsPerSecond } from "../load/resources.ts";
import { NONE } from "../plan.ts";
import { waitingAt } from "./front.ts";
import { churnOf, onlineAt } from "./online.ts";

/** Attempts of a guest pool that are on their way to its cell. */
const comingTo = ({ world: { pools }, bins }: Backend, guests: number): number => {
  let sum = 0;
  for (let kind = 1; kind < bins.classes; kind++) sum += pools.coming[guests * bins.classes + kind];
  return sum;
};

/**
 * How many more attempts a cell can take from another site in a step of so many seconds: it is open, nobody waits in its queue, its
 * servers can log them in during a step, and hold them beside all who belong there, connected or not.
 */
const headroom = (backend: Backend, cell: number, length: number): number => {
  const { cells, pools } = backend.world;
  if (cells.open[cell] === 0 || cells.moving[cell] === 0 || waitingAt(backend, cell) > 0) return 0;
  const phones = backend.plan.phones!;
  let room = phones.login.holds * cells.frontGood[cell];
  let logins = loginsPerSecond(backend, phones, cell) * length;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (pools.cell[pool] !== cell) continue;
    room -= onlineAt(backend, pool, backend.simulation.now);
    if (phones.pools[pool].home !== NONE) logins -= comingTo(backend, pool);
  }
  return Math.max(0, Math.min(room, logins));
};

/** Phones of a class that are refused at home go over to the other site, as far as it has headroom. Returns how many do. */
export const spillOver = (
  backend: Backend,
  pool: number,
  kind: number,
  phones: number,
  length: number,
): number => {
  const { guests } = backend.plan.phones!.pools[pool];
  if (guests === NONE || !(phones > 0)) return 0;
  const { pools } = backend.world;
  const over = Math.min(phones, headroom(backend, pools.cell[guests], length));
  pools.guests[guests] += over;
  pools.guests[pool] -= over;
  pools.coming[guests * backend.bins.classes + kind] += over;
  return over;
};

/** Takes the attempts that guests make in a step into `backend.attempts`, by class; returns their number. */
export const takeComing = ({ world: { pools }, attempts, bins }: Backend, guests: number): number => {
  let sum = 0;
  for (let kind = 1; kind < bins.classes; kind++) {
    const at = guests * bins.classes + kind;
    attempts[at] = pools.coming[at];
    sum += attempts[at];
    pools.coming[at] = 0;
  }
  return sum;
};

/** Whether the phones of a pool have nowhere to try but another site, which counts them step by step. */
export const triesElsewhere = ({ plan, world: { pools, cells } }: Backend, pool: number): boolean => {
  const { guests } = plan.phones!.pools[pool];
  return guests !== NONE && cells.open[pools.cell[pool]] === 0 && cells.moving[pools.cell[guests]] === 1;
};

/** Whether the guests of a pool are connected where they are, but for a share, and stay there; or are none, but for that share. */
const isSettled = (backend: Backend, pool: number, guests: number, share: number): boolean => {
  const { pools } = backend.world;
  const few = share * backend.plan.phones!.pools[pool].online;
  if (pools.live[guests] > 0 || pools.guests[guests] - pools.connected[guests] > few) return false;
  return pools.guests[guests] <= few || churnOf(backend, pool) === 0;
};

/** Whether a cell may rest as far as guests go: those of its own phones are settled, and the homes of those that it has are at rest. */
export const guestsLetRest = (backend: Backend, cell: number, share: number): boolean => {
  const { pools, cells } = backend.world;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (pools.cell[pool] !== cell) continue;
    const { home, guests } = backend.plan.phones!.pools[pool];
    if (guests !== NONE && !isSettled(backend, pool, guests, share)) return false;
    if (home === NONE) continue;
    const at = pools.cell[home];
    if (cells.open[at] === 0 || cells.moving[at] === 1) return false;
  }
  return true;
};

/** A pool comes to rest: if hardly any of its phones are guests elsewhere, they count as back. */
export const bringBack = ({ plan, world: { pools }, bins }: Backend, pool: number, share: number): void => {
  const { guests, online } = plan.phones!.pools[pool];
  if (guests === NONE || pools.guests[guests] > share * online) return;
  pools.guests[guests] = 0;
  pools.guests[pool] = 0;
  pools.connected[guests] = 0;
  pools.coming.fill(0, guests * bins.classes, (guests + 1) * bins.classes);
};
