import type { Backend } from "../backend.ts";
import { NONE } from "../plan.ts";
import { beginWaiting, UNAWARE } from "./cohorts.ts";
import { spanNow, wake } from "./phones.ts";

const isFrontOf = ({ plan }: Backend, component: number, cell: number): boolean => {
  const { group, cell: own } = plan.components[component];
  return own === cell && group !== NONE && plan.groups[group].service === plan.cells[cell].front;
};

/** How many good servers that phones of a cell connect to are among these components. */
const goodFrontsIn = (backend: Backend, cell: number, components: Int32Array): number => {
  let servers = 0;
  for (const component of components)
    if (isFrontOf(backend, component, cell) && backend.world.components.causes[component] === 0) servers++;
  return servers;
};

/**
 * Connections that phones hold on these servers, among other components, are lost; the phones are told, or notice late when
 * it is silent. Attempts that wait there stay. Returns how many connections that were.
 */
export const dropConnections = (backend: Backend, components: Int32Array, silent: boolean): number => {
  const { plan, world } = backend;
  let dropped = 0;
  for (let cell = 0; cell < plan.cells.length; cell++) {
    const servers = goodFrontsIn(backend, cell, components);
    const { pool } = plan.cells[cell];
    if (servers === 0 || pool === NONE || world.pools.cell[pool] !== cell) continue;
    wake(backend, pool);
    const part = servers / world.cells.frontGood[cell];
    const lost = part === 1 ? world.pools.connected[pool] : world.pools.connected[pool] * part;
    world.pools.connected[pool] -= lost;
    beginWaiting(backend, pool, silent ? UNAWARE : UNAWARE + 1, lost, spanNow(backend));
    if (lost > 0) backend.tell.phonesDropped(pool, lost);
    dropped += lost;
  }
  return dropped;
};

/** Adds up anew how much the good servers of a front lack; nothing where nothing is ever slow. */
const addUpLacks = (backend: Backend, cell: number): void => {
  const { plan, world } = backend;
  if (plan.slows.length === 0) return;
  let lacks = 0;
  for (const { members, service } of plan.groups) {
    if (service === NONE || service !== plan.cells[cell].front) continue;
    for (const member of members)
      if (world.components.causes[member] === 0) lacks += 1 - world.components.capacity[member];
  }
  world.cells.frontLacks[cell] = lacks;
};

/** Whether a pool cannot even do the logins of those who connect anew for reasons of their own. */
const isTooSlow = ({ plan, world }: Backend, pool: number): boolean => {
  if (plan.phones === null) return false;
  const cell = world.pools.cell[pool];
  const servers = world.cells.frontGood[cell] - world.cells.frontLacks[cell];
  return plan.phones.login.rate * servers < plan.phones.churn * plan.phones.pools[pool].online;
};

/** A server that phones connect to does its logins more slowly, or faster again. */
export const frontSlows = (backend: Backend, cell: number): void => {
  const { pool } = backend.plan.cells[cell];
  addUpLacks(backend, cell);
  // A pool at rest stays so while all that it loses comes back at once.
  if (pool !== NONE && backend.world.pools.cell[pool] === cell && isTooSlow(backend, pool))
    wake(backend, pool);
};

/** A server that phones connect to falls silent; its phones will notice. */
export const frontFails = (backend: Backend, cell: number): void => {
  const { cells, pools } = backend.world;
  const { pool } = backend.plan.cells[cell];
  const share = 1 / cells.frontGood[cell];
  if (pool !== NONE && pools.cell[pool] === cell) {
    wake(backend, pool);
    const dropped = cells.frontGood[cell] === 1 ? pools.connected[pool] : pools.connected[pool] * share;
    pools.connected[pool] -= dropped;
    beginWaiting(backend, pool, UNAWARE, dropped, spanNow(backend));
    if (dropped > 0) backend.tell.phonesDropped(pool, dropped);
  }
  cells.frontGood[cell]--;
  addUpLacks(backend, cell);
};

/** A server that phones connect to is back. */
export const frontReturns = (backend: Backend, cell: number): void => {
  backend.world.cells.frontGood[cell]++;
  addUpLacks(backend, cell);
};
