import type { HoursPlan } from "./plan.ts";

/** Seconds in a week. */
export const WEEK = 604_800;

/** When the week of a time began: a multiple of the week, so that no rounding adds up. */
const weekOf = (now: number): number => {
  const start = Math.floor(now / WEEK) * WEEK;
  return start > now ? start - WEEK : start;
};

/** How many people are on duty at a time in seconds; the instant at which a shift begins belongs to it. */
export const peopleAt = ({ from, people }: HoursPlan, now: number): number => {
  const week = weekOf(now);
  let on = people[people.length - 1];
  for (let i = 0; i < from.length && week + from[i] <= now; i++) on = people[i];
  return on;
};

/** The next time, in seconds and later than now, at which the number of people on duty changes. */
export const nextTurn = ({ from }: HoursPlan, now: number): number => {
  const week = weekOf(now);
  for (const offset of from) if (week + offset > now) return week + offset;
  return week + WEEK + from[0];
};
