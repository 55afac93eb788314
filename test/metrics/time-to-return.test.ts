import { expect, it } from "vitest";
import { timeToReturn } from "../../src/metrics/time-to-return.ts";
import { jump, ramp, told } from "../support/told.ts";

const relapse = [jump(100, 0), jump(200, 1), jump(300, 0.2), jump(400, 1)];
const first = { which: "first" };
const last = { which: "last" };

it("is the end of the first or the last outage, from the start", () => {
  expect(told(timeToReturn, relapse, { end: 1000, params: first })).toBe(200);
  expect(told(timeToReturn, relapse, { end: 1000, params: last })).toBe(400);
});

it("with a threshold of its own it waits for that share", () => {
  const slow = [jump(100, 0), ramp(200, 1)];
  expect(told(timeToReturn, slow, { end: 1000, params: { ...first, threshold: 0.1 } })).toBeCloseTo(110, 9);
  expect(told(timeToReturn, slow, { end: 1000, params: { ...last, threshold: 0.99 } })).toBeCloseTo(199, 9);
});

it("is the run's length when the outage goes on, and 0 without any", () => {
  expect(told(timeToReturn, [jump(100, 0)], { end: 1000, params: last })).toBe(1000);
  expect(told(timeToReturn, [jump(100, 0.6)], { end: 1000, params: last })).toBe(0);
});
