import { expect, it } from "vitest";
import { downtime } from "../../src/metrics/downtime.ts";
import { jump, ramp, settling, strict, told } from "../support/told.ts";

it("time below the threshold is downtime, and the threshold itself is not below", () => {
  expect(told(downtime, [jump(100, 0.2), jump(130, 0.5), jump(200, 0.49), jump(201, 1)], { end: 1000 })).toBe(
    31,
  );
});

it("nothing is downtime while the share stays above the threshold, and all of it under a higher one", () => {
  const facts = [jump(100, 0.6)];
  expect(told(downtime, facts, { end: 1000 })).toBe(0);
  expect(told(downtime, facts, { end: 1000, rule: { threshold: 0.99, settling: 0 } })).toBe(900);
});

it("an outage that goes on at the end is cut there", () => {
  expect(told(downtime, [jump(900, 0)], { end: 1000 })).toBe(100);
  expect(told(downtime, [jump(900, 0)], { end: 1000, rule: settling })).toBe(100);
});

it("a run that is down from the start is down from 0", () => {
  expect(told(downtime, [jump(0, 0), jump(40, 1)], { end: 1000 })).toBe(40);
});

it("on a ramp the crossing lies on the straight line, both ways", () => {
  expect(told(downtime, [ramp(100, 0), ramp(200, 1)], { end: 1000 })).toBeCloseTo(100, 9);
  expect(told(downtime, [jump(100, 0), ramp(200, 0.25), ramp(300, 0.75)], { end: 1000 })).toBeCloseTo(150, 9);
});

it("a return that is shorter than the settling time counts as downtime, a longer one does not", () => {
  const blip = [jump(100, 0), jump(200, 1), jump(259, 0), jump(300, 1)];
  expect(told(downtime, blip, { end: 1000, rule: settling })).toBe(200);
  expect(told(downtime, blip, { end: 1000, rule: strict })).toBe(141);
  const back = [jump(100, 0), jump(200, 1), jump(260, 0), jump(300, 1)];
  expect(told(downtime, back, { end: 1000, rule: settling })).toBe(140);
});

it("an outage that has ended is dated back to when the share came back", () => {
  expect(told(downtime, [jump(100, 0), jump(200, 1)], { end: 1000, rule: settling })).toBe(100);
});

it("a return that has not settled when the run ends is believed", () => {
  expect(told(downtime, [jump(100, 0), jump(980, 1)], { end: 1000, rule: settling })).toBe(880);
});

it("a state that lasts no time is no downtime, and does not glue others together", () => {
  const facts = [jump(100, 0), jump(100, 1)];
  expect(told(downtime, facts, { end: 1000 })).toBe(0);
  // Zero-length outages at 100 and at 220; the only real one is from 130 to 170.
  const more = [...facts, jump(130, 0), jump(170, 1), jump(220, 0), jump(220, 1)];
  expect(told(downtime, more, { end: 1000, rule: settling })).toBe(40);
});
