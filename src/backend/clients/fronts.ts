import type { Backend } from "../backend.ts";
import { frontLost } from "../messages/traffic.ts";
import { NONE } from "../plan.ts";
import { beginWaiting, fallSilent, LOST_LINK } from "./cohorts.ts";
import { reviewRest, spanNow, wake } from "./phones.ts";
import { keepSessions, loseSessions, settleSessions } from "./sessions.ts";

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

/** How links are lost: cut while the server lives, and the phones are told or not; or with their server, which tells nobody. */
type Loss = "told" | "silent" | "dead";

/** A share of the connections that an open cell holds is lost: its phones are told, or notice late. Returns how many. */
const lose = (backend: Backend, cell: number, share: number, loss: Loss): number => {
  const { pools } = backend.world;
  let lost = 0;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (pools.cell[pool] !== cell) continue;
    wake(backend, pool);
    settleSessions(backend, pool);
    const part = share === 1 ? pools.connected[pool] : pools.connected[pool] * share;
    pools.connected[pool] -= part;
    if (loss !== "dead") keepSessions(backend, pool, part, spanNow(backend));
    if (loss === "told") beginWaiting(backend, pool, LOST_LINK, part, spanNow(backend));
    else fallSilent(backend, pool, part, spanNow(backend));
    const { home } = backend.plan.phones!.pools[pool];
    if (part > 0) backend.tell.phonesDropped(home === NONE ? pool : home, part);
    lost += part;
  }
  return lost;
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
    if (servers > 0)
      dropped += lose(backend, cell, servers / world.cells.frontGood[cell], silent ? "silent" : "told");
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

/** A server that phones connect to does its logins more slowly, or faster again. */
export const frontSlows = (backend: Backend, cell: number): void => {
  addUpLacks(backend, cell);
  reviewRest(backend, cell);
};

/** A server that phones connect to falls silent; its phones will notice. */
export const frontFails = (backend: Backend, cell: number): void => {
  const { frontGood } = backend.world.cells;
  frontLost(backend, cell, frontGood[cell]);
  lose(backend, cell, 1 / frontGood[cell], "dead");
  const { cell: at } = backend.world.pools;
  for (let pool = 0; pool < at.length; pool++)
    if (at[pool] === cell) loseSessions(backend, pool, frontGood[cell]);
  frontGood[cell]--;
  addUpLacks(backend, cell);
};

/** A server that phones connect to is back. */
export const frontReturns = (backend: Backend, cell: number): void => {
  backend.world.cells.frontGood[cell]++;
  addUpLacks(backend, cell);
  reviewRest(backend, cell);
};
