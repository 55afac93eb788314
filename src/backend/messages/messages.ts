import { loseOverflow } from "./losses.ts";
import { slotOf, total } from "./minutes.ts";
import type { MessageFlow, Messages } from "./plan.ts";
import { followPhones, relayMessages } from "./relaying.ts";
import { lookAtMinutes, type TickTell } from "./second-tick.ts";
import { refuseOverflow, writeMessages } from "./sending.ts";
import { MINUTE } from "./shape.ts";

/** Messages of which a smaller part than this is left over by rounding, or by phones that come back in any order. */
const CRUMB = 1e-6;

/** Messages that wait anywhere for want of a connection, or of capacity: of those written since the start. */
export const waitingMessages = (messages: Messages): number => {
  const { kept, queued, stored, ready, away } = messages.world;
  let sum = 0;
  for (let pool = 0; pool < away.length; pool++)
    sum +=
      total(messages, kept, pool) +
      total(messages, queued, pool) +
      total(messages, stored, pool) +
      total(messages, ready, pool);
  return sum;
};

/** All that is kept anywhere: what waits, and what is stored for receivers who are not online anyway. */
export const storedMessages = (messages: Messages): number => {
  let sum = waitingMessages(messages);
  const { away } = messages.world;
  for (let pool = 0; pool < away.length; pool++) sum += away[pool];
  return sum;
};

/** Below this nothing is said to wait. */
const crumbOf = ({ plan }: Messages, flow: MessageFlow): number => {
  let online = 0;
  for (let pool = 0; pool < flow.online.length; pool++) online += flow.online[pool];
  return CRUMB * plan.sends * online * MINUTE;
};

/** Whether nothing waits, but for crumbs. */
export const isQuiet = (messages: Messages, flow: MessageFlow): boolean =>
  waitingMessages(messages) <= crumbOf(messages, flow);

/** The last part of a step: phones have come and gone, servers have said how much they can do. */
export const forward = (
  messages: Messages,
  flow: MessageFlow,
  tell: TickTell,
  from: number,
  to: number,
): void => {
  followPhones(messages, flow);
  relayMessages(messages, flow, from, to);
  for (let pool = 0; pool < flow.online.length; pool++) {
    refuseOverflow(messages, flow, pool);
    loseOverflow(messages, flow, pool);
  }
  lookAtMinutes(messages, tell, to);
  forgetMinutes(messages);
};

/** A whole step at once, where nothing asks how much is wanted in between. */
export const stepMessages = (
  messages: Messages,
  flow: MessageFlow,
  tell: TickTell,
  from: number,
  to: number,
): void => {
  writeMessages(messages, flow, from, to);
  forward(messages, flow, tell, from, to);
};

const minuteIsEmpty = ({ world }: Messages, minute: number): boolean => {
  for (let pool = 0; pool < world.away.length; pool++) {
    const slot = slotOf(pool, minute);
    if (world.kept[slot] + world.queued[slot] + world.stored[slot] + world.ready[slot] > 0) return false;
  }
  return true;
};

/** Delivers crumbs of a minute: less than a millionth of what was sent in it. */
const sweep = (messages: Messages, minute: number): void => {
  const { world } = messages;
  let sum = 0;
  for (let pool = 0; pool < world.away.length; pool++) {
    const slot = slotOf(pool, minute);
    sum += world.kept[slot] + world.queued[slot] + world.stored[slot] + world.ready[slot];
  }
  if (sum === 0 || sum > CRUMB * world.due[slotOf(0, minute)]) return;
  for (let pool = 0; pool < world.away.length; pool++) {
    const slot = slotOf(pool, minute);
    world.kept[slot] = 0;
    world.queued[slot] = 0;
    world.stored[slot] = 0;
    world.ready[slot] = 0;
  }
  world.delivered[0] += sum;
};

/** Minutes of which nothing waits any more are over for good. */
const forgetMinutes = (messages: Messages): void => {
  const { oldest, unseen } = messages.world;
  while (oldest[0] < unseen[0]) {
    sweep(messages, oldest[0]);
    if (!minuteIsEmpty(messages, oldest[0])) return;
    oldest[0]++;
  }
};
