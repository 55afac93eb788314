import { expect, it } from "vitest";
import { USUAL_START } from "../../../src/backend/demand/clock.ts";
import {
  eventOf,
  factorOf,
  isOn,
  nextBegin,
  nextPiece,
  slopeOf,
} from "../../../src/backend/demand/events.ts";

const goal = eventOf({ at: "2024-01-01 01:00", lasts: 600, factor: 2, ramp: 100 }, USUAL_START);

it("comes and goes within its time", () => {
  expect([3599, 3600, 3650, 3700, 4150, 4200].map((time) => factorOf(goal, time, time))).toEqual([
    1, 1, 1.5, 2, 1.5, 1,
  ]);
  expect([slopeOf(goal, 3600), slopeOf(goal, 3800), slopeOf(goal, 4150)]).toEqual([0.01, 0, -0.01]);
  expect([0, 3600, 3700, 4100, 4200].map((time) => nextPiece(goal, time))).toEqual([
    3600,
    3700,
    4100,
    4200,
    Number.POSITIVE_INFINITY,
  ]);
  expect(nextBegin(goal, 3600)).toBe(Number.POSITIVE_INFINITY);
});

it("one of each year may have begun before the run, and comes each 365 days", () => {
  const year = eventOf({ at: "12-31 23:00", lasts: 7200, factor: 2, ramp: 0 }, USUAL_START);
  expect([isOn(year, 3599), isOn(year, 3600), nextBegin(year, 0)]).toEqual([
    true,
    false,
    365 * 86_400 - 3600,
  ]);
});
