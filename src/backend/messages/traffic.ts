import type { Backend } from "../backend.ts";
import type { Span } from "../clients/bins.ts";
import { onlineAt, onlineBetween, onlineSince } from "../clients/online.ts";
import { DELIVERY, MESSAGE, PRESENCE } from "../load/actions.ts";
import { NONE } from "../plan.ts";
import { frontCrashed, storeCrashed } from "./losses.ts";
import { forward, isQuiet, storedMessages, waitingMessages } from "./messages.ts";
import { minuteAt } from "./minutes.ts";
import type { MessageFlow, Messages } from "./plan.ts";
import { beginMessages as beginStored, catchUpMessages, restMessages } from "./rest.ts";
import { deliveriesWanted, messagesWanted, writeMessages } from "./sending.ts";
import { MINUTE } from "./shape.ts";

const UNLIMITED = Number.POSITIVE_INFINITY;

/** More than this share of what waits is all of it, but for rounding. */
const ALL = 1 - 1e-9;

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

/** The servers of a store, also those that are down: they keep what is on their disks. */
const serversOf = ({ plan }: Backend, service: number): number => {
  let servers = 0;
  for (const group of plan.groups) if (group.service === service) servers += group.members.length;
  return servers;
};

/** Whether a cell has a store, and none of its servers is good: nothing can be put into it or fetched. */
const isStoreDown = (backend: Backend, cell: number): boolean => {
  const store = storeOf(backend, cell);
  return store !== NONE && backend.world.services.good[store] === 0;
};

/** The part of a cell's room that a pool has: as large as its part of the phones that the cell serves. */
const partOf = ({ world }: Backend, { online }: MessageFlow, pool: number): number => {
  const { cell } = world.pools;
  let all = 0;
  for (let other = 0; other < cell.length; other++) if (cell[other] === cell[pool]) all += online[other];
  return all > 0 ? online[pool] / all : 1;
};

/** What the servers of a pool's cell can hold, and can do at most, for its messages. */
const limit = (backend: Backend, flow: MessageFlow, pool: number): void => {
  const { pools, cells } = backend.world;
  const { room, holds } = backend.plan.messages!;
  const cell = pools.cell[pool];
  const part = partOf(backend, flow, pool);
  const store = storeOf(backend, cell);
  flow.room[pool] = room === UNLIMITED ? room : room * cells.frontGood[cell] * part;
  flow.stores[pool] =
    store === NONE || holds === UNLIMITED ? UNLIMITED : holds * serversOf(backend, store) * part;
  flow.takes[pool] = isStoreDown(backend, cell) ? 0 : UNLIMITED;
  flow.brings[pool] = flow.takes[pool];
};

/** What phones do over a span, as far as it is known when it begins. */
const beginFlow = (backend: Backend, from: number, to: number): MessageFlow => {
  const { flow } = backend.views;
  const { pools, traffic, demand } = backend.world;
  flow.factor = demand.factor[0];
  for (let pool = 0; pool < pools.cell.length; pool++)
    flow.online[pool] = onlineBetween(backend, pool, from, to);
  for (let pool = 0; pool < pools.cell.length; pool++) {
    const linked = linkedIn(backend, pool, flow.online[pool]);
    const before = traffic.linked[pool];
    flow.connected[pool] = linked;
    flow.returned[pool] = 0;
    flow.dropped[pool] = before > 0 ? Math.max(0, 1 - linked / before) : 0;
    limit(backend, flow, pool);
  }
  return flow;
};

/** Messages of all pools that wait to be taken. */
const untaken = (messages: Messages): number => {
  let sum = 0;
  for (let pool = 0; pool < messages.world.away.length; pool++) sum += messagesWanted(messages, pool);
  return sum;
};

/**
 * How many messages will be taken in a step, as far as one can know before: all, or if not all were in the last step, as many as
 * of late. Servers that kept themselves free to deliver what they do not take would do nothing at all.
 */
const expected = ({ world: { traffic } }: Backend, messages: Messages, length: number): number => {
  const all = untaken(messages);
  return traffic.short[0] === 1 ? Math.min(all, traffic.taken[0] * length) : all;
};

/** What a cell's phones want of its services in a span. */
const claim = (backend: Backend, messages: Messages, flow: MessageFlow, length: number): void => {
  const { pools } = backend.world;
  const { receivers, presence } = messages.plan;
  for (const { wants } of backend.claims) wants.fill(0);
  const taken = expected(backend, messages, length);
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

/** So many messages of all pools are taken in a step, as far as their cells grant it; what was taken of late is noted. */
const takeGranted = (backend: Backend, messages: Messages, flow: MessageFlow, length: number): void => {
  const { cells, pools, traffic } = backend.world;
  let taken = 0;
  for (let pool = 0; pool < pools.cell.length; pool++) {
    const wanted = messagesWanted(messages, pool);
    if (cells.moving[pools.cell[pool]] === 1 && flow.takes[pool] > 0)
      flow.takes[pool] = granted(backend, pools.cell[pool], MESSAGE, wanted);
    taken += Math.min(flow.takes[pool], wanted);
  }
  const before = traffic.short[0] === 1 ? traffic.taken[0] : taken / length;
  traffic.taken[0] = (before + taken / length) / 2;
  traffic.short[0] = taken < untaken(messages) * ALL ? 1 : 0;
};

/** Who of a pool has returned by the end of a step. */
const follow = (backend: Backend, flow: MessageFlow, pool: number, to: number): void => {
  flow.online[pool] = onlineAt(backend, pool, to);
  const linked = linkedIn(backend, pool, flow.online[pool]);
  const away = flow.online[pool] - flow.connected[pool];
  const returned = linked - flow.connected[pool];
  flow.returned[pool] = away > 0 && returned > 0 ? Math.min(1, returned / away) : 0;
  flow.connected[pool] = linked;
  backend.world.traffic.linked[pool] = linked;
};

/** After a step: phones have returned, servers have done what they can, and messages move on. */
export const moveTraffic = (backend: Backend, { from, to }: Span): void => {
  if (backend.plan.messages === null) return;
  const messages = messagesOf(backend);
  const { flow } = backend.views;
  const { pools, traffic, cells } = backend.world;
  const { receivers } = messages.plan;
  const taken = expected(backend, messages, to - from);
  takeGranted(backend, messages, flow, to - from);
  for (let pool = 0; pool < pools.cell.length; pool++) {
    const wanted = receivers * deliveriesWanted(messages, flow, pool, taken);
    follow(backend, flow, pool, to);
    if (cells.moving[pools.cell[pool]] === 1 && flow.brings[pool] > 0)
      flow.brings[pool] = granted(backend, pools.cell[pool], DELIVERY, wanted) / receivers;
  }
  forward(messages, flow, backend.tell, from, to);
  traffic.at[0] = to;
};

/** Whether all messages get through as they are written. */
const isAllWell = (backend: Backend): boolean => {
  const { pools, cells } = backend.world;
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (cells.open[pools.cell[pool]] === 0 || isStoreDown(backend, pools.cell[pool])) return false;
  return true;
};

/** A span in which all messages get through: by its integral. */
const rest = (backend: Backend, messages: Messages, from: number, to: number): void => {
  const { phoneSeconds } = backend.views.flow;
  for (let pool = 0; pool < phoneSeconds.length; pool++)
    phoneSeconds[pool] =
      onlineBetween(backend, pool, from, to) * (to - from) * backend.world.demand.factor[0];
  restMessages(messages, phoneSeconds, from, to);
};

/** Counts messages up to now while no cell moves: all phones are connected, or those of closed cells are cut off. */
export const countTraffic = (backend: Backend): void => {
  const { traffic } = backend.world;
  const { now } = backend.simulation;
  if (backend.plan.messages === null || now <= traffic.at[0]) return;
  const messages = messagesOf(backend);
  let at = traffic.at[0];
  while (at < now) {
    const minute = Math.min(now, (minuteAt(at) + 1) * MINUTE);
    const flow = beginFlow(backend, at, minute);
    if (isAllWell(backend) && isQuiet(messages, flow)) {
      rest(backend, messages, at, now);
      break;
    }
    catchUpMessages(messages, flow, backend.tell, at, minute);
    traffic.linked.set(flow.connected);
    at = minute;
  }
  if (at > traffic.at[0]) tellMessages(backend);
  traffic.at[0] = now;
  for (let pool = 0; pool < traffic.linked.length; pool++)
    traffic.linked[pool] = linkedIn(backend, pool, onlineAt(backend, pool, now));
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

/** How many messages are written per second now. */
const writingRate = (backend: Backend): number => {
  const { sends } = backend.plan.messages!;
  return sends * backend.world.demand.factor[0] * onlineSince(backend, backend.simulation.now);
};

/** States how many messages were sent, delivered, late, refused and lost so far, and what of the rest is kept for what. */
export const tellMessages = (backend: Backend): void => {
  if (backend.plan.messages === null) return;
  const { sent, delivered, late, refused, lost } = backend.world.messages;
  const messages = messagesOf(backend);
  backend.tell.messages(sent[0], delivered[0], late[0], refused[0], lost[0]);
  backend.tell.messagesWait(storedMessages(messages), waitingMessages(messages), writingRate(backend));
};

/** At the start all have a link, and what is stored is for receivers who are not online anyway. */
export const beginMessages = (backend: Backend): void => {
  if (backend.plan.messages === null) return;
  const { linked } = backend.world.traffic;
  for (let pool = 0; pool < linked.length; pool++) linked[pool] = onlineAt(backend, pool, 0);
  beginStored(messagesOf(backend), linked);
  tellMessages(backend);
};
