import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import { sinceMonday } from "./clock.ts";
import { demandProfile } from "./demand-profile.ts";
import { type EventGiven, eventOf, eventsField } from "./events.ts";
import * as members from "./members.ts";
import type { Profile, ProfileKind } from "./profile.ts";
import { createRhythm } from "./rhythm.ts";
import { createWeekly, weeklyFields } from "./weekly.ts";

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
