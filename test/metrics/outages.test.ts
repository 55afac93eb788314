import { expect, it } from "vitest";
import { outages } from "../../src/metrics/outages.ts";
import { jump, ramp, settling, told } from "../support/told.ts";

it("each fall below the threshold with a time below it is one outage", () => {
  const facts = [jump(100, 0), jump(200, 0.3), jump(300, 1), jump(400, 0.1), jump(500, 0.8)];
  expect(told(outages, facts, { end: 1000 })).toBe(2);
  expect(told(outages, [], { end: 1000 })).toBe(0);
});

it("an outage that goes on at the end counts", () => {
  expect(told(outages, [jump(999, 0)], { end: 1000 })).toBe(1);
});

it("one that would begin at the very end lasts no time and does not count", () => {
  expect(told(outages, [jump(1000, 0)], { end: 1000 })).toBe(0);
});

it("short returns join outages into one, long ones part them", () => {
  const facts = [jump(100, 0), jump(200, 1), jump(230, 0), jump(300, 1), jump(400, 0), jump(450, 1)];
  expect(told(outages, facts, { end: 1000, rule: settling })).toBe(2);
  expect(told(outages, facts, { end: 1000 })).toBe(3);
});

it("a return that lasts no time does not part an outage in two", () => {
  const facts = [jump(100, 0), jump(200, 1), jump(200, 0), jump(300, 1)];
  expect(told(outages, facts, { end: 1000 })).toBe(1);
});

it("ramps across the threshold are falls and returns like others", () => {
  expect(told(outages, [ramp(100, 0.4), ramp(200, 0.6), ramp(300, 0.4)], { end: 1000 })).toBe(2);
});
