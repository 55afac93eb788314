import { expect, it } from "vitest";
import { planOf, watchUntil } from "../support/plans.ts";

const HOUR = 3600;
const exponential = (mean: string) => ({ kind: "exponential", mean });
const crash = { life: exponential("80 h"), repair: exponential("48 min"), crew: "field" };
const scheme = { kind: "load-shared", needed: 75 };
const chat = { servers: 80, scheme, clocks: "pooled", crash };

/** Among how many of 80 servers it is drawn which one fails. */
const windowOf = (service: object, more: object = {}): number => {
  const plan = planOf({
    crews: { field: { size: 1 } },
    services: { chat: { ...chat, ...service } },
    ...more,
  });
  return plan.clocks[plan.lives.find(({ name }) => name.startsWith("chat-1/"))!.clock]!.window;
};

it("among members that are all alike a few are enough, and a small service draws among all", () => {
  expect(windowOf({})).toBe(64);
  expect(windowOf({ in: "rack" }, { domains: { rack: { kind: "rack" } } })).toBe(64);
  expect(windowOf({ servers: 40, scheme: { kind: "load-shared", needed: 30 } })).toBe(40);
});

it("members that differ in anything are drawn from all", () => {
  const domains = { rack: { kind: "rack", count: 2 } };
  const { life } = crash;
  const pairs = { kind: "primary-backup", takeover: "1 min", coverage: "90 %" };
  expect(windowOf({ in: "rack" }, { domains })).toBe(80);
  expect(windowOf({ scheme: { kind: "none" } })).toBe(80);
  expect(windowOf({ scheme: pairs })).toBe(80);
  expect(
    windowOf({
      crash: undefined,
      fails: { disk: { life, ends: [{ kind: "crash" }] }, power: { life, ends: [{ kind: "crash" }] } },
    }),
  ).toBe(80);
  expect(windowOf({}, { up: { any: ["chat", "chat-3"] } })).toBe(80);
  const faults = { storm: { kind: "crash", target: "chat-7", at: ["1 h"], lasts: "1 h" } };
  expect(windowOf({}, { faults })).toBe(80);
});

it("a service of members alike is down as often as its birth and death chain, and not as with endless members", () => {
  const plan = planOf({ crews: { field: { size: 1 } }, services: { chat } });
  expect(plan.clocks[0]!.window).toBe(64);
  const failures = 50_000;
  const { facts } = watchUntil(plan, failures * HOUR);
  let down = 0;
  let since = 0;
  for (const { name, time } of facts) {
    if (name === "groupDown") since = time;
    if (name === "groupServes" && time > 0) down += time - since;
  }
  const share = down / (failures * HOUR);
  // k down: rate (80 − k) / 80 an hour up, 1.25 an hour down.
  const weights = [1];
  for (let k = 0; k < 80; k++) weights.push(weights[k]! * ((80 - k) / 80 / 1.25));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const expected = weights.slice(6).reduce((all, weight) => all + weight, 0) / sum;
  // Standard deviation over seeds, with pooled clocks and with own ones: 0.0068; beyond five of them once in 1.7 million.
  expect(Math.abs(share - expected)).toBeLessThan(5 * 0.0068);
  expect(Math.abs(share - 0.8 ** 6)).toBeGreaterThan(5 * 0.0068);
});
