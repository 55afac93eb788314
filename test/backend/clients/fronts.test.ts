import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const hold = (target: string) => ({ kind: "crash", target, at: ["10 s"], lasts: "1000 s" });

it("with each server that fails its share of the connections is lost, and what is lost with several at once is the same", () => {
  const dropped = (model: object) => {
    const { facts } = watchUntil(planOf(frontOf({}, { servers: 4, model })), 11);
    return facts
      .filter(({ name }) => name === "phonesDropped")
      .reduce((sum, { numbers }) => sum + numbers[1]!, 0);
  };
  expect(dropped({ faults: { one: hold("chat-1") } })).toBe(2500);
  expect(dropped({ faults: { one: hold("chat-1"), two: hold("chat-2") } })).toBe(5000);
});

it("connections of a place are those of its good servers, dropped at one time", () => {
  const model = {
    domains: { rack: { kind: "rack", count: 2 } },
    faults: { out: hold("chat-1"), reset: { kind: "drop", target: "rack-1", at: ["900 s"] } },
  };
  const plan = planOf(frontOf({}, { servers: 4, service: { in: "rack" }, model }));
  const { facts } = watchUntil(plan, 900);
  const last = facts.filter(({ name }) => name === "phonesDropped").at(-1);
  // By then all are back, on three servers, of which one is in the rack.
  expect(last?.numbers[1]).toBeCloseTo(10_000 / 3, 6);
});

it("slow servers do fewer logins: the wave takes as much longer", () => {
  const back = (faults: object) => {
    const phones = {
      reconnect: { kind: "fixed", wait: "1 s" },
      login: { rate: "100/s", holds: "1M", queue: "1M" },
    };
    const drop = { kind: "disconnect", cluster: "site", at: ["10 s"] };
    const { times } = watchUntil(planOf(frontOf(phones, { model: { faults: { drop, ...faults } } })), 2000);
    return times("phonesBack")[0]! - 10;
  };
  const slow = { kind: "slow", target: "chat-1", to: "50 %", at: ["0 s"], lasts: "1900 s" };
  expect(back({})).toBeGreaterThan(95);
  expect(back({})).toBeLessThan(110);
  expect(back({ slow })).toBeGreaterThan(195);
  expect(back({ slow })).toBeLessThan(215);
});
