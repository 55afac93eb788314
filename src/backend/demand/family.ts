import { z } from "zod";
import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import { readTimestamp } from "../../base/timestamp.ts";
import { amount, duration, positiveDuration } from "../../base/units.ts";
import { secondsOfYear, sinceMonday } from "./clock.ts";
import { demandProfile } from "./demand-profile.ts";
import { type EventGiven, eventOf } from "./events.ts";
import * as members from "./members.ts";
import type { Profile, ProfileKind } from "./profile.ts";
import { createRhythm } from "./rhythm.ts";
import { DAY, YEAR } from "./wave.ts";
import { createWeekly } from "./weekly.ts";

/** The fields of a profile that tell days of the week apart. */
const weeklyFields = {
  weekly: z
    .array(amount())
    .length(7)
    .optional()
    .describe("a factor for each day of the week, Monday first; 1 by default"),
  turns: duration()
    .refine((seconds) => seconds <= DAY, "at most 24 h")
    .prefault("1 h")
    .describe(
      "how long, around midnight, one day's factor takes to go over into the next one's; 0 s: a jump; 1 h by default",
    ),
};

const WHEN = "a time is written as 2014-06-13 20:00, or as 12-31 23:30 for one of each year";

const isWhen = (text: string): boolean =>
  Number.isFinite(secondsOfYear(text)) || typeof readTimestamp(text) === "number";

/** The schema of what happens at certain times: New Year, a football goal. */
const eventsField = z
  .array(
    z
      .strictObject({
        at: z
          .string()
          .refine(isWhen, WHEN)
          .describe("when it begins: a date and a time, or without the year for each year"),
        lasts: positiveDuration().describe("how long it lasts"),
        factor: amount().describe("how many times as much is asked meanwhile"),
        ramp: duration()
          .prefault("0 s")
          .describe("how much of that time it takes to come, and again to go; 0 s by default"),
      })
      .refine(({ ramp, lasts }) => 2 * ramp <= lasts, {
        path: ["ramp"],
        message: "it comes and goes within the time that it lasts",
      })
      .refine(({ lasts }) => lasts <= YEAR, { path: ["lasts"], message: "at most a year" }),
  )
  .max(1000)
  .optional()
  .describe("what happens at certain times; several at one time multiply");

const ownKinds = Object.values(members) as unknown as readonly ProfileKind[];

/** All kinds of profiles, each with the fields for weeks and events, which are the same for all. */
export const profileKinds: readonly ProfileKind[] = ownKinds.map((kind) => ({
  ...kind,
  params: { ...kind.params, ...weeklyFields, events: eventsField },
}));

/** The schema of a profile: `kind` and that kind's parameters, with factors for days of the week, and events. */
export const profileSchema = () =>
  familySchema(profileKinds).superRefine((given, context) => {
    const { kind, ...params } = given as Chosen;
    const wrong = memberOf(profileKinds, kind).misfit?.(params);
    if (wrong) context.addIssue({ code: "custom", path: [wrong.path], message: wrong.message });
  });

/**
 * The profile that checked parameters make for a run that begins at a clock time, in seconds since 1970 by the clock on the
 * wall. Lists in files have been read into `values`.
 *
 * ```ts
 * import { USUAL_START } from "../src/backend/demand/clock.ts";
 * import { createProfile, profileSchema } from "../src/backend/demand/family.ts";
 * const given = profileSchema().parse({ kind: "steps", from: { "00:00": 0.5, "08:00": 2 } });
 * const profile = createProfile(given, USUAL_START);
 * profile.at(0) // => 0.5
 * profile.nextAbove(1, 0) // => 28800
 * profile.integral(0, 86400) / 86400 // => 1.5
 * ```
 */
export const createProfile = ({ kind, ...params }: Chosen, clockStart: number): Profile => {
  const {
    weekly = [1, 1, 1, 1, 1, 1, 1],
    turns = 0,
    events = [],
  } = params as { weekly?: number[]; turns?: number; events?: EventGiven[] };
  const wave = memberOf(profileKinds, kind).create(params);
  const rhythm = createRhythm(wave, createWeekly(weekly, turns), sinceMonday(clockStart));
  return demandProfile(
    rhythm,
    events.map((event) => eventOf(event, clockStart)),
  );
};
