import { assert } from "../../base/assert.ts";
import type { Messages } from "./plan.ts";
import { MINUTE, MINUTES } from "./shape.ts";

/** The minute that a time in seconds lies in; minutes are counted from the start. */
export const minuteAt = (time: number): number => Math.floor(time / MINUTE);

/** Where a minute of a pool is kept in a column. */
export const slotOf = (pool: number, minute: number): number => pool * MINUTES + (minute & (MINUTES - 1));

const mergeColumn = (column: Float64Array, pool: number, old: number): void => {
  const from = slotOf(pool, old);
  column[slotOf(pool, old + 1)] += column[from];
  column[from] = 0;
};

/** What is left of the oldest minute that is told apart counts as sent in the next one. */
const mergeOldest = ({ world }: Messages, old: number): void => {
  for (let pool = 0; pool < world.away.length; pool++) {
    mergeColumn(world.kept, pool, old);
    mergeColumn(world.queued, pool, old);
    mergeColumn(world.stored, pool, old);
    mergeColumn(world.ready, pool, old);
  }
  mergeColumn(world.due, 0, old);
  mergeColumn(world.done, 0, old);
};

/** Makes room for the minutes up to that of a time. */
export const advance = (messages: Messages, time: number): void => {
  const { newest, oldest, unseen, due, done, left, ticks } = messages.world;
  const minute = minuteAt(time);
  assert(minute >= newest[0], "messages are counted forward in time");
  while (newest[0] < minute) {
    const old = newest[0] + 1 - MINUTES;
    if (old >= oldest[0]) mergeOldest(messages, old);
    oldest[0] = Math.max(oldest[0], old + 1);
    unseen[0] = Math.max(unseen[0], old + 1);
    const slot = slotOf(0, ++newest[0]);
    due[slot] = 0;
    done[slot] = 0;
    left[slot] = 0;
    ticks[slot] = 0;
  }
};

/** What a pool has in a column. Added up anew, so that no rounding gathers. */
export const total = ({ world }: Messages, column: Float64Array, pool: number): number => {
  let sum = 0;
  for (let minute = world.oldest[0]; minute <= world.newest[0]; minute++) sum += column[slotOf(pool, minute)];
  return sum;
};

/** Spreads an amount evenly over the minutes of a span that ends in the newest minute or at its start. */
export const spreadOver = (
  column: Float64Array,
  pool: number,
  amount: number,
  from: number,
  to: number,
): void => {
  const last = minuteAt(to);
  for (let minute = minuteAt(from); minute <= last; minute++) {
    const overlap = Math.min(to, (minute + 1) * MINUTE) - Math.max(from, minute * MINUTE);
    if (overlap > 0) column[slotOf(pool, minute)] += amount * (overlap / (to - from));
  }
};

/** Moves a share of what a pool has in one column to another, minute by minute. */
export const moveShare = (
  { world: { oldest, newest } }: Messages,
  source: Float64Array,
  target: Float64Array,
  pool: number,
  share: number,
): void => {
  if (!(share > 0)) return;
  for (let minute = oldest[0]; minute <= newest[0]; minute++) {
    const slot = slotOf(pool, minute);
    const amount = share < 1 ? source[slot] * share : source[slot];
    source[slot] -= amount;
    target[slot] += amount;
  }
};
