import { exp } from "../../base/math.ts";
import { stepMessages } from "./messages.ts";
import { minuteAt, slotOf } from "./minutes.ts";
import type { MessageFlow, Messages } from "./plan.ts";
import { deliver, type TickTell } from "./second-tick.ts";
import { MINUTE } from "./shape.ts";

/** Spans in which nothing is stepped, counted minute by minute: what holds in `flow` holds all the time. */
export const catchUpMessages = (
  messages: Messages,
  flow: MessageFlow,
  tell: TickTell,
  from: number,
  to: number,
): void => {
  for (let at = from; at < to; ) {
    const next = Math.min(to, (minuteAt(at) + 1) * MINUTE);
    stepMessages(messages, flow, tell, at, next);
    at = next;
  }
};

/** All crumbs of a pool's minute are delivered. */
const sweep = (messages: Messages, pool: number, minute: number, now: number): void => {
  const { kept, queued, stored, ready } = messages.world;
  const slot = slotOf(pool, minute);
  const crumbs = kept[slot] + queued[slot] + stored[slot] + ready[slot];
  kept[slot] = 0;
  queued[slot] = 0;
  stored[slot] = 0;
  ready[slot] = 0;
  deliver(messages, minute, crumbs, now);
};

/** From now on nothing waits; all that was written in the minute so far, so much per second since a time, was delivered as it was. */
const beginMinutes = ({ plan, world }: Messages, perSecond: number, from: number, to: number): void => {
  const minute = minuteAt(to);
  world.newest[0] = minute;
  world.oldest[0] = minute;
  world.unseen[0] = minute;
  world.lookedAt[0] = to;
  for (const column of [world.due, world.done, world.left]) column.fill(0);
  world.ticks.fill(0);
  const slot = slotOf(0, minute);
  world.due[slot] = perSecond * (1 - plan.offline) * (to - Math.max(from, minute * MINUTE));
  world.done[slot] = world.due[slot];
};

/** After so long, in mean times away, nothing is known of who was away before. */
const FORGOTTEN = 40;

/** How what is stored for receivers of a pool who are not online changes in a span. Returns by how much it grows. */
const restAway = (messages: Messages, pool: number, written: number, length: number): number => {
  const { plan, world } = messages;
  const { away, comes } = world;
  const stays = length > FORGOTTEN * plan.away ? 0 : exp(-length / plan.away);
  comes[pool] = (plan.offline * written) / length;
  const steady = comes[pool] * plan.away;
  const growth = (steady - away[pool]) * (1 - stays);
  away[pool] += growth;
  return growth;
};

/**
 * A span in which all phones are connected and nothing waits, in closed form: every message is delivered at once, or stored for
 * receivers who are not online. `phoneSeconds` says for each pool how long all its phones were online together. Exact for a
 * constant number of phones; for another what is stored at the end is that of the span's mean.
 */
export const restMessages = (
  messages: Messages,
  phoneSeconds: Float64Array,
  from: number,
  to: number,
): void => {
  const { plan, world } = messages;
  if (!(to > from)) return;
  let sum = 0;
  for (let pool = 0; pool < phoneSeconds.length; pool++) {
    for (let minute = world.oldest[0]; minute <= world.newest[0]; minute++)
      sweep(messages, pool, minute, from);
    const written = plan.sends * phoneSeconds[pool];
    sum += written;
    world.sent[0] += written;
    world.delivered[0] += written - restAway(messages, pool, written, to - from);
  }
  beginMinutes(messages, sum / (to - from), from, to);
};

/**
 * At time 0 nothing waits, and so much is stored for receivers who are not online as comes in while one is away: it counts as
 * sent before.
 */
export const beginMessages = ({ plan, world }: Messages, online: Float64Array): void => {
  for (let pool = 0; pool < online.length; pool++) {
    world.comes[pool] = plan.offline * plan.sends * online[pool];
    world.away[pool] = world.comes[pool] * plan.away;
    world.sent[0] += world.away[pool];
  }
};
