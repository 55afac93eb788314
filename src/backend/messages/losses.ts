import { minuteAt, slotOf } from "./minutes.ts";
import type { MessageFlow, Messages } from "./plan.ts";
import { storedFor } from "./relaying.ts";
import { MINUTE } from "./shape.ts";

/** Takes messages of a minute away for ever; `promised` of them were for receivers who are online. */
const lose = ({ world }: Messages, minute: number, amount: number, promised: number): void => {
  world.due[slotOf(0, minute)] -= promised;
  world.lost[0] += amount;
};

/** A share of a pool's front servers crashed: what waited in their memory is lost for ever. Returns how much that was. */
export const frontCrashed = (messages: Messages, pool: number, share: number): number => {
  const { plan, world } = messages;
  let lost = 0;
  for (let minute = world.oldest[0]; minute <= world.newest[0]; minute++) {
    const slot = slotOf(pool, minute);
    const amount = world.queued[slot] * share;
    world.queued[slot] -= amount;
    lose(messages, minute, amount, amount * (1 - plan.offline));
    lost += amount;
  }
  return lost;
};

/** The part of a minute that lies within so many seconds before a time. */
const recent = (minute: number, lag: number, now: number): number => {
  const begin = minute * MINUTE;
  const end = Math.min(begin + MINUTE, now);
  return end > begin ? Math.max(0, end - Math.max(begin, now - lag)) / (end - begin) : 0;
};

/**
 * A share of a pool's store lost its servers: of what it held, that which came within the replication lag had not been
 * copied, and is lost for ever. What was sent within the lag counts as that. Returns how much it was.
 */
export const storeCrashed = (messages: Messages, pool: number, share: number, now: number): number => {
  const { plan, world } = messages;
  let lost = 0;
  for (
    let minute = Math.max(world.oldest[0], minuteAt(now - plan.lag));
    minute <= world.newest[0];
    minute++
  ) {
    const slot = slotOf(pool, minute);
    const amount = world.stored[slot] * share * recent(minute, plan.lag, now);
    world.stored[slot] -= amount;
    lose(messages, minute, amount, amount);
    lost += amount;
  }
  const away = Math.min(world.away[pool], world.comes[pool] * plan.lag) * share;
  world.away[pool] -= away;
  world.lost[0] += away;
  return lost + away;
};

/** What a pool's store cannot hold is lost: the newest first, and last of all what is for those not online. */
export const loseOverflow = (messages: Messages, flow: MessageFlow, pool: number): void => {
  const { world } = messages;
  if (flow.stores[pool] === Number.POSITIVE_INFINITY) return;
  let over = storedFor(messages, pool) - flow.stores[pool];
  for (let minute = world.newest[0]; minute >= world.oldest[0] && over > 0; minute--) {
    const slot = slotOf(pool, minute);
    const amount = Math.min(over, world.stored[slot]);
    world.stored[slot] -= amount;
    lose(messages, minute, amount, amount);
    over -= amount;
  }
  const away = Math.min(Math.max(0, over), world.away[pool]);
  world.away[pool] -= away;
  world.lost[0] += away;
};
