import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";

const alarms = (more: object, servers = 2) => {
  const detection = { kind: "heartbeat", period: "1 s", falseAlarms: "1 per 100 s" };
  const scheme = { kind: "standby", active: 1, failover: { detection }, ...more };
  return watchUntil(planOf({ services: { chat: { servers, scheme } } }), 100_000);
};

it("come at their rate: 1,000 in 100,000 s, within 4 standard errors (6e-5), and each switches", () => {
  const { times } = alarms({});
  const found = times("falseAlarm").length;
  expect(Math.abs(found - 1000)).toBeLessThan(4 * Math.sqrt(1000));
  expect(Math.abs(found - 1200)).toBeGreaterThan(4);
  expect(times("promoted")).toHaveLength(found);
});

it("hit each of those that act alike", () => {
  const { facts } = alarms({ active: 2 }, 3);
  const outed = facts.filter(({ name }) => name === "promoted").map(({ numbers }) => numbers[1]);
  expect(new Set(outed)).toEqual(new Set([0, 1, 2]));
});

it("none come while a switch is under way", () => {
  const { times } = alarms({ start: "1000 s" });
  const [first, second] = times("falseAlarm");
  expect(second! - first!).toBeGreaterThanOrEqual(1000);
});
