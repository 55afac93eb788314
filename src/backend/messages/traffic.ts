import type { Backend } from "../backend.ts";
import type { Span } from "../clients/cohorts.ts";
import { onlineBetween } from "../clients/online.ts";
import { DELIVERY, MESSAGE, PRESENCE } from "../load/actions.ts";
import { NONE } from "../plan.ts";
import { frontCrashed, storeCrashed } from "./losses.ts";
import { forward, isQuiet, storedMessages, waitingMessages } from "./messages.ts";
import type { MessageFlow, Messages } from "./plan.ts";
import { catchUpMessages, restMessages } from "./rest.ts";
import { deliveriesWanted, messagesWanted, writeMessages } from "./sending.ts";

const UNLIMITED = Number.POSITIVE_INFINITY;

/** The messages of a run; only where a model has any. */
const messagesOf = ({ plan, world }: Backend): Messages => ({ plan: plan.messages!, world: world.messages });

/** How many phones of a pool have a link that is of use. */
const linkedIn = (backend: Backend, pool: number, online: number): number => {
  const { pools, cells } = backend.world;
  if (cells.open[pools.cell[pool]] === 0) return 0;
  return pools.stepping[pool] === 1 ? Math.min(pools.connected[pool], online) : online;
};

/** The service of a cell that stores messages, or NONE. */
const storeOf = ({ plan }: Backend, cell: number): number => {
  for (const service of plan.cells[cell].services)
    if (plan.services[service].name === plan.messageStore) return service;
  return NONE;
};

/** The part of a cell's room that a pool has: as large as its part of the phones that the cell serves. */
const partOf = ({ world }: Backend, { online }: MessageFlow, pool: number): number => {
  const { cell } = world.pools;
  let all = 0;
  for (let other = 0; other < cell.length; other++) if (cell[other] === cell[pool]) all += online[other];
  return all > 0 ? online[pool] / all : 1;
};

/** What phones do over a span, as far as it is known when it begins. */
const beginFlow = (backend: Backend, from: number, to: number): MessageFlow => {
  const { flow } = backend.views;
  const { pools, cells, services, traffic } = backend.world;
  const { room, holds } = backend.plan.messages!;
  for (let pool = 0; pool < pools.cell.length; pool++)
    flow.online[pool] = onlineBetween(backend, pool, from, to);
  for (let pool = 0; pool < pools.cell.length; pool++) {
    const cell = pools.cell[pool];
    const linked = linkedIn(backend, pool, flow.online[pool]);
    const before = traffic.linked[pool];
    flow.connected[pool] = linked;
    flow.returned[pool] = 0;
    flow.dropped[pool] = before > 0 ? Math.max(0, 1 - linked / before) : 0;
    const part = partOf(backend, flow, pool);
    const store = storeOf(backend, cell);
    flow.room[pool] = room === UNLIMITED ? room : room * cells.frontGood[cell] * part;
    flow.stores[pool] = store === NONE || holds === UNLIMITED ? UNLIMITED : holds * services.good[store] * part;
    flow.takes[pool] = UNLIMITED;
    flow.brings[pool] = UNLIMITED;
  }
  return flow;
};

/** What a cell's phones want of its services in a span. */
const claim = (backend: Backend, messages: Messages, flow: MessageFlow, length: number): void => {
  const { pools } = backend.world;
  const { receivers, presence } = messages.plan;
  for (const { wants } of backend.claims) wants.fill(0);
  let taken = 0;
  for (let pool = 0; pool < pools.cell.length; pool++) taken += messagesWanted(messages, pool);
  for (let pool = 0; pool < pools.cell.length; pool++) {
    const { wants } = backend.claims[pools.cell[pool]];
    wants[MESSAGE] += messagesWanted(messages, pool);
    wants[DELIVERY] += receivers * deliveriesWanted(messages, flow, pool, taken);
    wants[PRESENCE] += presence * flow.connected[pool] * length;
  }
};

/** Before a step: what users write in it, and what that wants of the services of all cells. */
export const beginTraffic = (backend: Backend, { from, to }: Span): void => {
  if (backend.plan.messages === null) return;
  const messages = messagesOf(backend);
  const flow = beginFlow(backend, from, to);
  writeMessages(messages, flow, from, to);
  claim(backend, messages, flow, to - from);
};

/** How much of an action a cell's services do for a pool that wants so much of it. */
const granted = ({ claims, plan }: Backend, cell: number, action: number, wanted: number): number => {
  const { wants, grants } = claims[cell];
  if (plan.resources[cell].length === 0 || wants[action] === 0) return UNLIMITED;
  return (grants[action] * wanted) / wants[action];
};

/** After a step: phones have returned, servers have done what they can, and messages move on. */
export const moveTraffic = (backend: Backend, { from, to }: Span): void => {
  if (backend.plan.messages === null) return;
  const messages = messagesOf(backend);
  const { flow } = backend.views;
  const { pools, traffic, cells } = backend.world;
  const { receivers } = messages.plan;
  let taken = 0;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    if (cells.moving[pools.cell[pool]] === 0) continue;
    flow.takes[pool] = granted(backend, pools.cell[pool], MESSAGE, messagesWanted(messages, pool));
    taken += Math.min(flow.takes[pool], messagesWanted(messages, pool));
  }
  for (let pool = 0; pool < pools.cell.length; pool++) {
    const linked = linkedIn(backend, pool, flow.online[pool]);
    const away = flow.online[pool] - flow.connected[pool];
    const returned = linked - flow.connected[pool];
    flow.returned[pool] = away > 0 && returned > 0 ? Math.min(1, returned / away) : 0;
    if (cells.moving[pools.cell[pool]] === 1) {
      const wanted = receivers * deliveriesWanted(messages, flow, pool, taken);
      flow.brings[pool] = granted(backend, pools.cell[pool], DELIVERY, wanted) / receivers;
    }
    flow.connected[pool] = linked;
    traffic.linked[pool] = linked;
  }
  forward(messages, flow, backend.tell, from, to);
  traffic.at[0] = to;
};

const isAnybodyCutOff = ({ world }: Backend): boolean => {
  for (let pool = 0; pool < world.pools.cell.length; pool++)
    if (world.cells.open[world.pools.cell[pool]] === 0) return true;
  return false;
};

/** Counts messages up to now while no cell moves: all phones are connected, or those of closed cells are cut off. */
export const countTraffic = (backend: Backend): void => {
  const { traffic } = backend.world;
  const { now } = backend.simulation;
  const from = traffic.at[0];
  if (backend.plan.messages === null || now <= from) return;
  const messages = messagesOf(backend);
  const flow = beginFlow(backend, from, now);
  if (isAnybodyCutOff(backend) || !isQuiet(messages, flow))
    catchUpMessages(messages, flow, backend.tell, from, now);
  else {
    // Only here these are phones times seconds.
    for (let pool = 0; pool < flow.online.length; pool++) flow.online[pool] *= now - from;
    restMessages(messages, flow.online, from, now);
    for (let pool = 0; pool < flow.online.length; pool++) flow.online[pool] /= now - from;
  }
  traffic.linked.set(flow.connected);
  traffic.at[0] = now;
};

/** Whether nothing waits but what is stored for receivers who are not online anyway. */
export const areThrough = (backend: Backend): boolean => {
  if (backend.plan.messages === null) return true;
  const { now } = backend.simulation;
  return isQuiet(messagesOf(backend), beginFlow(backend, now, now));
};

/** A server of a cell's front is gone, one of so many that were good, with what waited in its memory. */
export const frontLost = (backend: Backend, cell: number, good: number): void => {
  if (backend.plan.messages === null) return;
  const { cell: at } = backend.world.pools;
  for (let pool = 0; pool < at.length; pool++)
    if (at[pool] === cell) frontCrashed(messagesOf(backend), pool, 1 / good);
};

/** A server of a service is gone, one of so many that were good: what it stored and had not been copied yet is lost. */
export const storeLost = (backend: Backend, service: number, good: number): void => {
  const { cell } = backend.plan.services[service];
  if (backend.plan.messages === null || cell === NONE || service !== storeOf(backend, cell)) return;
  const { cell: at } = backend.world.pools;
  for (let pool = 0; pool < at.length; pool++)
    if (at[pool] === cell) storeCrashed(messagesOf(backend), pool, 1 / good, backend.simulation.now);
};

/** At the start all have a link. */
export const beginMessages = (backend: Backend): void => {
  const { linked } = backend.world.traffic;
  for (let pool = 0; pool < linked.length; pool++) linked[pool] = onlineBetween(backend, pool, 0, 0);
};

/** States how many messages were sent, delivered, late, refused and lost so far; the rest is kept somewhere. */
export const tellMessages = (backend: Backend): void => {
  if (backend.plan.messages === null) return;
  const { sent, delivered, late, refused, lost } = backend.world.messages;
  backend.tell.messages(sent[0], delivered[0], late[0], refused[0], lost[0]);
  backend.tell.messagesWait(storedMessages(messagesOf(backend)), waitingMessages(messagesOf(backend)));
};
