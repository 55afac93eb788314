import { moveShare, slotOf, total } from "./minutes.ts";
import type { MessageFlow, Messages } from "./plan.ts";
import { deliver } from "./second-tick.ts";
import { weigh } from "./sending.ts";

/** A smaller share of a pool's phones that have no link than this is nobody. */
const NOBODY = 1e-6;

/**
 * Phones have lost their links, or got one: what was on its way to them waits again, what was kept by them, or for them, goes
 * on. Once all have a link, so does all.
 */
export const followPhones = (messages: Messages, flow: MessageFlow): void => {
  const { world } = messages;
  weigh(flow);
  for (let pool = 0; pool < flow.online.length; pool++) {
    moveShare(messages, world.ready, world.stored, pool, flow.dropped[pool]);
    const returned = flow.link[pool] > 1 - NOBODY ? 1 : flow.returned[pool];
    moveShare(messages, world.kept, world.queued, pool, returned);
    moveShare(messages, world.stored, world.ready, pool, returned);
  }
};

/** Messages of a minute that were taken are for receivers of all pools: connected, cut off, and not online. */
const passOn = (messages: Messages, flow: MessageFlow, minute: number, amount: number): void => {
  const { plan, world } = messages;
  for (let pool = 0; pool < flow.online.length; pool++) {
    const own = amount * flow.weight[pool];
    const offline = own * plan.offline;
    const now = (own - offline) * flow.link[pool];
    world.away[pool] += offline;
    world.comes[pool] += offline;
    world.ready[slotOf(pool, minute)] += now;
    world.stored[slotOf(pool, minute)] += own - offline - now;
  }
};

/** Servers take what a pool's phones have sent, the oldest first, as much as they can. */
const take = (messages: Messages, flow: MessageFlow, pool: number): void => {
  const { queued, oldest, newest } = messages.world;
  let left = flow.takes[pool];
  for (let minute = oldest[0]; minute <= newest[0] && left > 0; minute++) {
    const slot = slotOf(pool, minute);
    if (queued[slot] === 0) continue;
    const amount = Math.min(left, queued[slot]);
    queued[slot] -= amount;
    left -= amount;
    passOn(messages, flow, minute, amount);
  }
};

/** Servers bring what waits for connected phones of a pool, the oldest first, as much as they can by now. */
const bring = (messages: Messages, flow: MessageFlow, pool: number, now: number): void => {
  const { ready, oldest, newest } = messages.world;
  let left = flow.brings[pool];
  for (let minute = oldest[0]; minute <= newest[0] && left > 0; minute++) {
    const slot = slotOf(pool, minute);
    if (ready[slot] === 0) continue;
    const amount = Math.min(left, ready[slot]);
    ready[slot] -= amount;
    left -= amount;
    deliver(messages, minute, amount, now);
  }
};

/** What is taken in a span from senders of all pools, and brought to receivers. */
export const relayMessages = (messages: Messages, flow: MessageFlow, from: number, to: number): void => {
  const { comes } = messages.world;
  comes.fill(0);
  for (let pool = 0; pool < flow.online.length; pool++) take(messages, flow, pool);
  for (let pool = 0; pool < flow.online.length; pool++) bring(messages, flow, pool, to);
  for (let pool = 0; pool < flow.online.length; pool++) comes[pool] /= to - from;
};

/** Messages to phones of a pool that the store keeps. */
export const storedFor = (messages: Messages, pool: number): number => {
  const { stored, ready, away } = messages.world;
  return total(messages, stored, pool) + total(messages, ready, pool) + away[pool];
};
