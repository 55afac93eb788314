import { assert } from "../base/assert.ts";
import type { Shape, Views } from "../kernel/arena.ts";
import type { Fold } from "../kernel/facts.ts";
import { type CompleteRule, completeRule, type OutageRule } from "./metric.ts";
import { NOTICES, TROUBLES, troubleBegan } from "./notices.ts";
import { Follower, type FollowerState, followerShape } from "./outage-follower.ts";
import type { Outages } from "./outage-list.ts";

/**
 * What is told of an outage, in order. NaN where there is no such number.
 *
 * - `began`: when, in the time of the run; an outage under way at the rule's `from` begins there.
 * - `length`: until the service was back, or the run ended.
 * - `cut`: 1 when it went on as the run ended, else 0.
 * - `detected`: from its beginning until somebody or something noticed: the first fact up to its end that says that a failure was
 *   found, a loss detected, a switch decided or begun, a bad change seen, planned work begun, an alarm raised, or people called,
 *   unless it is about a trouble that began after the outage. 0 when it was noticed before `from`.
 * - `recovered`: from its beginning until all was back to normal: the served share had reached the rule's `degraded` again, for
 *   the settling time. NaN while it has not.
 * - `lowest`: the lowest share that was served.
 * - `userHours`: the integral of (1 − served share) × online users from its beginning to its end. NaN without phones.
 */
export const OUTAGE_COLUMNS = [
  { name: "began", unit: "s" },
  { name: "length", unit: "s" },
  { name: "cut", unit: "1" },
  { name: "detected", unit: "s" },
  { name: "recovered", unit: "s" },
  { name: "lowest", unit: "1" },
  { name: "userHours", unit: "user-hours" },
] as const;

/** The numbers of one outage, in the order of `OUTAGE_COLUMNS`, one after another. */
export const tellOutage = (outages: Outages, index: number, take: (value: number) => void): void => {
  assert(index >= 0 && index < outages.count, "an outage is told only if there is one");
  for (const { name } of OUTAGE_COLUMNS) take(outages[name][index]);
};

/** The outages of a run under one rule: the fold that follows them, and what it has found when a run ended at a time. */
export interface OutageLog {
  readonly fold: Fold;
  /** The outages up to the end of the run, in seconds. They stand until the next run begins. */
  readonly outages: (state: Views<Shape>, end: number) => Outages;
}

/** The same for rules that count the same outages in the same way. */
export const ruleKey = ({ threshold, settling, degraded, from }: CompleteRule): string =>
  [threshold, settling, degraded, from].join("/");

type Hear = (state: FollowerState, time: number, a: number, b: number) => void;

const listeners = (follower: Follower): Record<string, Hear> => {
  const on: Record<string, Hear> = {};
  for (const [name, { about, isSecond }] of Object.entries(TROUBLES))
    on[name] = (state, time, a, b) => troubleBegan(state.notices, time, about, isSecond ? b : a);
  for (const [name, { about, isSecond }] of Object.entries(NOTICES))
    on[name] = (state, time, a, b) => follower.noticed(state, time, about, isSecond ? b : a);
  return on;
};

/** Keeps the outages of one run at a time, one row each. */
export const outageLog = (rule: OutageRule): OutageLog => {
  const complete = completeRule(rule);
  const follower = new Follower(complete);
  return {
    fold: {
      name: `outage-log/${ruleKey(complete)}`,
      shape: followerShape,
      on: { ...listeners(follower), served: follower.served } as unknown as Fold["on"],
    },
    outages: (state, end) => follower.finish(state as unknown as FollowerState, end),
  };
};
