import { expect, it } from "vitest";
import { cost } from "../../src/metrics/cost.ts";
import { jump, told } from "../support/told.ts";

it("sums hours, user-hours and outages at their prices", () => {
  const facts = [
    jump(0, 1, 100),
    jump(3600, 0.25, 100),
    jump(7200, 1, 100),
    jump(9000, 0, 100),
    jump(10_800, 1, 100),
  ];
  const prices = { perHour: 1000, perUserHour: 2, perOutage: 50 };
  expect(told(cost, facts, { end: 20_000, params: prices })).toBeCloseTo(1500 + 2 * 125 + 100, 9);
});

it("without phones no user-hour is lost", () => {
  const prices = { perHour: 1000, perUserHour: 2, perOutage: 0 };
  expect(told(cost, [jump(3600, 0), jump(7200, 1)], { end: 20_000, params: prices })).toBe(1000);
});
