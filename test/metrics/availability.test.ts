import { expect, it } from "vitest";
import { availability } from "../../src/metrics/availability.ts";
import { jump, told } from "../support/told.ts";

it("is the share of time outside of outages", () => {
  expect(told(availability, [jump(100, 0), jump(350, 1)], { end: 1000 })).toBe(0.75);
  expect(told(availability, [], { end: 1000 })).toBe(1);
});

it("counts from where counting begins, and an outage under way from there on", () => {
  const rule = { threshold: 0.5, settling: 0, from: 200 };
  expect(told(availability, [jump(100, 0), jump(300, 1)], { end: 600, rule })).toBe(0.75);
  expect(told(availability, [jump(100, 0), jump(200, 1)], { end: 600, rule })).toBe(1);
});
