import { expect, it } from "vitest";
import { slo } from "../../src/metrics/slo.ts";
import { jump, told } from "../support/told.ts";

const DAY = 86_400;
const objective = 0.999;
const outage = (from: number, length: number) => [jump(from, 0), jump(from + length, 1)];

it("counts windows that were down for longer than their objective allows", () => {
  // 28 days leave a budget of 2,419.2 s.
  const facts = [
    ...outage(DAY, 2419),
    ...outage(30 * DAY, 2000),
    ...outage(40 * DAY, 420),
    ...outage(60 * DAY, 2420),
  ];
  const params = { window: 28 * DAY, objective };
  expect(told(slo, facts, { end: 84 * DAY, params })).toBe(2);
  expect(told(slo, facts, { end: 83 * DAY, params }), "the last window is not whole").toBe(1);
});

it("an outage is parted between the windows it lies in", () => {
  const facts = outage(28 * DAY - 2000, 4000);
  expect(told(slo, facts, { end: 56 * DAY, params: { window: 28 * DAY, objective } })).toBe(0);
  expect(
    told(slo, outage(28 * DAY - 2420, 5000), { end: 56 * DAY, params: { window: 28 * DAY, objective } }),
  ).toBe(2);
});

it("a run that is shorter than a window is one", () => {
  expect(told(slo, outage(0, 2420), { end: DAY, params: { window: 28 * DAY, objective } })).toBe(1);
});

it("months have the lengths of a calendar", () => {
  // 59 days after the beginning is March.
  const facts = [...outage(59 * DAY - 1300, 2600), ...outage(59 * DAY + 5000, 1300)];
  expect(told(slo, facts, { end: 365 * DAY, params: { window: "month", objective } })).toBe(0);
  expect(told(slo, outage(32 * DAY, 2600), { end: 365 * DAY, params: { window: "month", objective } })).toBe(
    1,
  );
  expect(told(slo, outage(DAY, 2600), { end: 365 * DAY, params: { window: "month", objective } })).toBe(0);
});

it("a window of less than a minute is none", () => {
  const { window } = slo.params!;
  expect(window.safeParse("1 min").success).toBe(true);
  expect(window.safeParse("59 s").success).toBe(false);
});
