import { expect, it } from "vitest";
import { timeToFirstOutage } from "../../src/metrics/time-to-first-outage.ts";
import { jump, ramp, settling, told } from "../support/told.ts";

it("is when the first outage began, however many came later", () => {
  expect(told(timeToFirstOutage, [jump(100, 0), jump(200, 1), jump(300, 0)], { end: 1000 })).toBe(100);
  expect(told(timeToFirstOutage, [jump(100, 0)], { end: 1000, rule: settling })).toBe(100);
  expect(told(timeToFirstOutage, [ramp(100, 0), jump(200, 1)], { end: 1000 })).toBeCloseTo(50, 9);
});

it("is the run's length when there was none; what lasts no time is none", () => {
  expect(told(timeToFirstOutage, [], { end: 1000 })).toBe(1000);
  expect(told(timeToFirstOutage, [jump(100, 0), jump(100, 1), jump(1000, 0)], { end: 1000 })).toBe(1000);
});
