import fc from "fast-check";
import { USUAL_START } from "../../src/backend/demand/clock.ts";
import { createProfile, profileSchema } from "../../src/backend/demand/family.ts";
import type { Profile } from "../../src/backend/demand/profile.ts";

/** A profile as a model would say it; the run begins on Monday, 2024-01-01, unless another clock time is given. */
export const profileOf = (given: object, clockStart = USUAL_START): Profile =>
  createProfile(profileSchema().parse(given), clockStart);

const value = fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10);
const time = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
  );

const day = fc.oneof(
  fc.record({ kind: fc.constant("constant"), value }),
  fc.record({ peak: time, one: value, other: value }).map(({ peak, one, other }) => ({
    kind: "sinusoid",
    peak,
    highest: Math.max(one, other),
    lowest: Math.min(one, other),
  })),
  fc.record({ kind: fc.constant("steps"), from: fc.dictionary(time, value, { minKeys: 1, maxKeys: 5 }) }),
  fc.record({ kind: fc.constant("curve"), values: fc.array(value, { minLength: 1, maxLength: 24 }) }),
);

const event = fc
  .record({
    date: fc.constantFrom("2024-01-02", "01-01", "12-31", "01-04", "2024-01-05", "2023-12-31"),
    time,
    minutes: fc.integer({ min: 2, max: 3000 }),
    factor: value,
    ramp: fc.constantFrom(0, 0.1, 0.5),
  })
  .map(({ date, time: clock, minutes, factor, ramp }) => ({
    at: `${date} ${clock}`,
    lasts: `${minutes} min`,
    factor,
    ramp: `${minutes * ramp} min`,
  }));

/** Profiles of all kinds, with weeks and events. */
export const anyProfile = fc
  .record({
    day,
    weekly: fc.option(fc.array(value, { minLength: 7, maxLength: 7 }), { nil: undefined }),
    turns: fc.constantFrom("0 s", "1 h", "24 h"),
    events: fc.array(event, { maxLength: 3 }),
  })
  .map(({ day: own, weekly, turns, events }) => ({
    ...own,
    ...(weekly === undefined ? {} : { weekly }),
    turns,
    events,
  }));
