import { expm1 } from "../../base/math.ts";
import { advance, slotOf, spreadOver, total } from "./minutes.ts";
import type { MessageFlow, Messages } from "./plan.ts";

/** Users of all pools write to each other alike: how many receivers each has, and how many of them are connected. */
export const weigh = ({ online, connected, weight, link }: MessageFlow): void => {
  let sum = 0;
  for (let pool = 0; pool < online.length; pool++) sum += online[pool];
  for (let pool = 0; pool < online.length; pool++) {
    weight[pool] = sum > 0 ? online[pool] / sum : 1 / online.length;
    link[pool] = online[pool] > 0 ? Math.min(1, connected[pool] / online[pool]) : 1;
  }
};

/** What the users of a pool write: connected phones send it, the others keep some of it. */
const writeOf = (messages: Messages, flow: MessageFlow, pool: number, from: number, to: number): void => {
  const { plan, world } = messages;
  const written = plan.sends * flow.factor * flow.online[pool] * (to - from);
  const sent = written * flow.link[pool];
  const kept = (written - sent) * plan.keeps;
  spreadOver(world.queued, pool, sent, from, to);
  spreadOver(world.kept, pool, kept, from, to);
  spreadOver(world.due, 0, (sent + kept) * (1 - plan.offline), from, to);
  world.sent[0] += written;
  world.refused[0] += written - sent - kept;
};

/** Receivers who were not online come, and want their messages from now on. */
const comeOnline = (messages: Messages, flow: MessageFlow, pool: number, from: number, to: number): void => {
  const { plan, world } = messages;
  const coming = world.away[pool] * -expm1((from - to) / plan.away);
  if (!(coming > 0)) return;
  const now = coming * flow.link[pool];
  world.away[pool] -= coming;
  spreadOver(world.ready, pool, now, from, to);
  spreadOver(world.stored, pool, coming - now, from, to);
  spreadOver(world.due, 0, coming, from, to);
};

/** What is written in a span, evenly over it, by users of all pools, and what receivers want who come online in it. */
export const writeMessages = (messages: Messages, flow: MessageFlow, from: number, to: number): void => {
  advance(messages, to);
  weigh(flow);
  for (let pool = 0; pool < flow.online.length; pool++) {
    writeOf(messages, flow, pool, from, to);
    comeOnline(messages, flow, pool, from, to);
  }
};

/** Messages of a pool that wait for a server to take them: what it wants to be done of MESSAGE. */
export const messagesWanted = (messages: Messages, pool: number): number =>
  total(messages, messages.world.queued, pool);

/**
 * Messages to phones of a pool that wait to be brought, and those that will be if all is taken that is `taken`, of all pools
 * together: times the receivers of a message, what it wants to be done of DELIVERY.
 */
export const deliveriesWanted = (
  messages: Messages,
  flow: MessageFlow,
  pool: number,
  taken: number,
): number => {
  const { plan, world } = messages;
  const coming = taken * (1 - plan.offline) * flow.weight[pool] * flow.link[pool];
  return total(messages, world.ready, pool) + coming;
};

/** What is on top of the room at a pool's servers is refused: the newest first. */
export const refuseOverflow = (messages: Messages, flow: MessageFlow, pool: number): void => {
  const { plan, world } = messages;
  let over =
    flow.room[pool] === Number.POSITIVE_INFINITY ? 0 : messagesWanted(messages, pool) - flow.room[pool];
  for (let minute = world.newest[0]; minute >= world.oldest[0] && over > 0; minute--) {
    const slot = slotOf(pool, minute);
    const amount = Math.min(over, world.queued[slot]);
    world.queued[slot] -= amount;
    world.due[slotOf(0, minute)] -= amount * (1 - plan.offline);
    world.refused[0] += amount;
    over -= amount;
  }
};
