import { expect, it } from "vitest";
import { longestOutage } from "../../src/metrics/longest-outage.ts";
import { jump, ramp, settling, told } from "../support/told.ts";

it("is the length of the longest of several, 0 without any", () => {
  const facts = [jump(100, 0), jump(130, 1), jump(200, 0), jump(270, 1), jump(400, 0), jump(410, 1)];
  expect(told(longestOutage, facts, { end: 1000 })).toBe(70);
  expect(told(longestOutage, [jump(100, 0.7)], { end: 1000 })).toBe(0);
});

it("an outage that goes on is cut at the end of the run", () => {
  expect(told(longestOutage, [jump(100, 0), jump(130, 1), jump(900, 0)], { end: 1000 })).toBe(100);
});

it("short returns are part of it when the rule has a settling time", () => {
  const facts = [jump(100, 0), jump(200, 1), jump(220, 0), jump(300, 1)];
  expect(told(longestOutage, facts, { end: 1000, rule: settling })).toBe(200);
  expect(told(longestOutage, facts, { end: 1000 })).toBe(100);
});

it("a return that lasts no time does not cut it", () => {
  const facts = [jump(100, 0), jump(200, 1), jump(200, 0), jump(300, 1)];
  expect(told(longestOutage, facts, { end: 1000 })).toBe(200);
});

it("on ramps it runs from crossing to crossing", () => {
  expect(told(longestOutage, [ramp(100, 0), jump(150, 0), ramp(250, 1)], { end: 1000 })).toBeCloseTo(150, 9);
});
