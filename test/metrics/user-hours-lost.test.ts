import { expect, it } from "vitest";
import { userHoursLost } from "../../src/metrics/user-hours-lost.ts";
import { jump, ramp, told } from "../support/told.ts";

const USERS = 1000;

it("is the missing share times the users, over hours", () => {
  const facts = [jump(3600, 0.25, USERS), jump(7200, 1, USERS)];
  expect(told(userHoursLost, facts, { end: 10_000 })).toBeCloseTo(750, 9);
});

it("does not ask for a threshold", () => {
  const facts = [jump(3600, 0.9, USERS), jump(7200, 1, USERS)];
  for (const threshold of [0.1, 0.99])
    expect(told(userHoursLost, facts, { end: 10_000, rule: { threshold, settling: 60 } })).toBeCloseTo(
      100,
      9,
    );
});

it("takes the mean of a ramp's ends", () => {
  const facts = [jump(3600, 0, USERS), ramp(7200, 1, USERS)];
  expect(told(userHoursLost, facts, { end: 10_000 })).toBeCloseTo(500, 9);
});

it("goes on to the end of the run", () => {
  expect(told(userHoursLost, [jump(3600, 0.5, USERS)], { end: 10_800 })).toBeCloseTo(1000, 9);
});

it("a state that lasts no time costs nothing", () => {
  expect(told(userHoursLost, [jump(3600, 0, USERS), jump(3600, 1, USERS)], { end: 10_800 })).toBe(0);
});
