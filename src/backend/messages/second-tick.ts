import { minuteAt, slotOf } from "./minutes.ts";
import type { Messages } from "./plan.ts";
import { MINUTE } from "./shape.ts";

// How long messages take. Those of a minute count as delivered in the order in which they were sent: exact where they queue; where
// phones that return in any order fetch them, the delay is up to a minute too short.

/** The shares of a minute's messages that are not yet delivered when half of them, or 99 % of them, are. */
const LEVELS = [0.5, 0.01] as const;

/** How messages say that half (or 99 %) of those of a minute are not delivered as the minute ends; and that they are, so many seconds after they were sent. */
export interface TickTell {
  readonly secondTickWaits: (minute: number, percent: number) => void;
  readonly secondTick: (minute: number, percent: number, delay: number) => void;
}

/** How much of what was written in a minute was written longer ago than is in time. */
const overdueOf = ({ plan, world }: Messages, minute: number, now: number): number => {
  const begin = minute * MINUTE;
  const written = Math.min(MINUTE, now - begin);
  if (!(written > 0)) return 0;
  const part = (now - plan.late - begin) / written;
  return world.due[slotOf(0, minute)] * Math.min(1, Math.max(0, part));
};

/** So many messages of a minute were delivered by now. */
export const deliver = (messages: Messages, minute: number, amount: number, now: number): void => {
  const { done, delivered, late } = messages.world;
  const slot = slotOf(0, minute);
  const before = done[slot];
  done[slot] = before + amount;
  delivered[0] += amount;
  late[0] += Math.min(amount, Math.max(0, overdueOf(messages, minute, now) - before));
};

const leftOf = ({ world: { due, done } }: Messages, slot: number): number =>
  due[slot] > 0 ? Math.max(0, 1 - done[slot] / due[slot]) : 0;

/** A minute is over: what of it was in time, and what is waited for. */
const lookFirst = (messages: Messages, tell: TickTell, minute: number, now: number): void => {
  const { left, ticks } = messages.world;
  const slot = slotOf(0, minute);
  left[slot] = leftOf(messages, slot);
  ticks[slot] = 0;
  for (const level of LEVELS) {
    const percent = 100 * (1 - level);
    if (left[slot] > level) {
      ticks[slot]++;
      tell.secondTickWaits(minute * MINUTE, percent);
    } else {
      // Those that wait are the last that were sent.
      const delay = left[slot] > 0 ? left[slot] * MINUTE + now - (minute + 1) * MINUTE : 0;
      if (delay > 0) tell.secondTick(minute * MINUTE, percent, delay);
    }
  }
};

/** A minute that was over before: has it come below a level since? */
const lookAgain = (messages: Messages, tell: TickTell, minute: number, now: number): void => {
  const { left, ticks, lookedAt } = messages.world;
  const slot = slotOf(0, minute);
  const before = left[slot];
  const after = leftOf(messages, slot);
  left[slot] = after;
  while (ticks[slot] > 0) {
    const level = LEVELS[LEVELS.length - ticks[slot]];
    if (after > level) return;
    const part = before > after ? Math.min(1, Math.max(0, (before - level) / (before - after))) : 1;
    const at = lookedAt[0] + part * (now - lookedAt[0]);
    const sent = (minute + 1 - level) * MINUTE;
    tell.secondTick(minute * MINUTE, 100 * (1 - level), Math.max(0, at - sent));
    ticks[slot]--;
  }
};

/** Looks at all minutes that are over, and says which have got their second tick since the last look. */
export const lookAtMinutes = (messages: Messages, tell: TickTell, now: number): void => {
  const { oldest, unseen, lookedAt, ticks } = messages.world;
  for (let minute = oldest[0]; minute < unseen[0]; minute++)
    if (ticks[slotOf(0, minute)] > 0) lookAgain(messages, tell, minute, now);
  const last = minuteAt(now);
  for (; unseen[0] < last; unseen[0]++) lookFirst(messages, tell, unseen[0], now);
  lookedAt[0] = now;
};
