import { expect, it } from "vitest";
import { nextTurn, peopleAt, WEEK } from "../../../src/backend/people/hours.ts";
import { jobsOf } from "../../support/jobs.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Three by day on Mondays and Tuesdays, from 08:00 to 18:00, else one. */
const hours = {
  from: Float64Array.of(8 * HOUR, 18 * HOUR, DAY + 8 * HOUR, DAY + 18 * HOUR),
  people: Int32Array.of(3, 1, 3, 1),
};

it("a shift begins at its instant and ends at its instant, week by week", () => {
  const at = (time: number) => peopleAt(hours, time);
  for (const week of [0, 1, 1e6])
    expect(
      [0, 8 * HOUR - 1, 8 * HOUR, 18 * HOUR - 1, 18 * HOUR, DAY + 9 * HOUR, 5 * DAY].map((time) =>
        at(week * WEEK + time),
      ),
    ).toEqual([1, 1, 3, 3, 1, 3, 1]);
});

it("the next turn is later than now", () => {
  expect(nextTurn(hours, 0)).toBe(8 * HOUR);
  expect(nextTurn(hours, 8 * HOUR)).toBe(18 * HOUR);
  expect(nextTurn(hours, 3 * WEEK + 2 * DAY)).toBe(4 * WEEK + 8 * HOUR);
});

const shift = (more: object = {}) => ({
  crews: { people: { size: 1, hours: { from: "08:00", to: "18:00", ...more } } },
});

it("what fails at night waits for the morning", () => {
  expect(jobsOf(shift(), { a: { at: 3600 }, b: { at: 7200 } }, DAY)).toEqual([
    "a 28800 repairBegan",
    "a 28900 componentRepaired",
    "b 28900 repairBegan",
    "b 29000 componentRepaired",
  ]);
});

it("somebody may be on duty at night", () => {
  expect(jobsOf(shift({ night: 1 }), { a: { at: 3600 } }, DAY)).toEqual([
    "a 3600 repairBegan",
    "a 3700 componentRepaired",
  ]);
});

it("who goes home finishes the job, and begins no other one", () => {
  const late = { a: { at: 64_750 }, b: { at: 64_760 } };
  expect(jobsOf(shift(), late, 2 * DAY)).toEqual([
    "a 64750 repairBegan",
    "a 64850 componentRepaired",
    "b 115200 repairBegan",
    "b 115300 componentRepaired",
  ]);
});

it("or leaves it where it stands until the next shift", () => {
  const late = { a: { at: 64_750 }, b: { at: 64_760 } };
  expect(jobsOf(shift({ atShiftEnd: "pause" }), late, 2 * DAY)).toEqual([
    "a 64750 repairBegan",
    "a 64800 repairPaused",
    "a 115200 repairResumed",
    "a 115250 componentRepaired",
    "b 115250 repairBegan",
    "b 115350 componentRepaired",
  ]);
});

it("a crew with nothing to do has no events", () => {
  const told = jobsOf(shift({ atShiftEnd: "pause", days: ["sun"] }), { a: { at: 10 } }, 2 * WEEK);
  expect(told).toEqual(["a 547200 repairBegan", "a 547300 componentRepaired"]);
});
