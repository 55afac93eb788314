import { expect, it } from "vitest";
import { createScheme } from "../../../src/backend/redundancy/family.ts";
import { type Blow, told, viewOf } from "../../support/groups.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const crash = (target: string, from: number, to: number) => ["crash", target, from, to] as const;
const scheme = (more: object = {}) => ({ kind: "standby", active: 2, dormant: 0, start: "30 s", ...more });

it("serves while all that shall act do, calls spares, and is down without any", () => {
  const start = { kind: "fixed", value: 0 };
  const { rule, groupSize, seats } = createScheme({ kind: "standby", active: 2, dormant: 0.5, start }, 4, 1);
  expect([groupSize, seats?.seats, seats?.dormant, seats?.starts]).toEqual([4, 2, 0.5, null]);
  expect([viewOf({ acting: 2 }), viewOf({ acting: 1, spares: 1 }), viewOf({ acting: 1 })].map(rule)).toEqual([
    "serves",
    "take-over",
    "down",
  ]);
});

it("each cell has its part of those that act", () => {
  const start = { kind: "fixed", value: 0 };
  expect(createScheme({ kind: "standby", active: 3, dormant: 1, start }, 3, 2).seats?.seats).toBe(2);
});

it("a spare is started when one that acts fails, and whoever returns afterwards stands by", () => {
  expect(
    told({ servers: 3, scheme: scheme(), blows: [crash("chat-1", 100, 500), crash("chat-3", 1000, 1100)] }),
  ).toEqual([
    "100 groupDown",
    "100 takeoverBegan",
    "130 promoted chat-3",
    "130 groupServes",
    "1000 groupDown",
    "1000 takeoverBegan",
    "1030 promoted chat-1",
    "1030 groupServes",
  ]);
});

it("several spares are started side by side", () => {
  const blows = [crash("chat-1", 100, 500), crash("chat-2", 110, 500)];
  expect(told({ servers: 4, scheme: scheme(), blows }, ["promoted", "groupServes"])).toEqual([
    "130 promoted chat-3",
    "140 promoted chat-4",
    "140 groupServes",
  ]);
});

it("with one spare for two, the second place is filled when somebody is repaired: at once by the one that held it", () => {
  const blows = [crash("chat-1", 100, 900), crash("chat-2", 110, 500)];
  expect(
    told({ servers: 3, scheme: scheme(), blows }, ["promoted", "groupServes", "takeoverCalledOff"]),
  ).toEqual(["130 promoted chat-3", "500 groupServes"]);
});

it("when the old one returns its replacement's start is called off, or goes on by rule", () => {
  const blows = [crash("chat-1", 100, 120)];
  expect(told({ servers: 3, scheme: scheme(), blows })).toEqual([
    "100 groupDown",
    "100 takeoverBegan",
    "120 takeoverCalledOff",
    "120 groupServes",
  ]);
  const goesOn = scheme({ failover: { whenOldReturns: "go-on" } });
  expect(told({ servers: 3, scheme: goesOn, blows })).toEqual([
    "100 groupDown",
    "100 takeoverBegan",
    "130 promoted chat-3",
    "130 groupServes",
  ]);
});

it("with go-on, one that is repaired while its place is empty is started like any spare", () => {
  const blows = [crash("chat-1", 100, 200), crash("chat-3", 50, 5000)];
  const goesOn = scheme({ failover: { whenOldReturns: "go-on" } });
  expect(told({ servers: 3, scheme: goesOn, blows }, ["promoted"])).toEqual(["230 promoted chat-1"]);
});

it("a start that takes no time leaves no outage, not even one of no length", () => {
  const blows = [crash("chat-1", 100, 500)];
  expect(told({ servers: 3, scheme: scheme({ start: "0 s" }), blows })).toEqual([
    "100 takeoverBegan",
    "100 promoted chat-3",
  ]);
});

it("a spare that dies while it is started is replaced by the next one, or all begins anew", () => {
  const blows = [crash("chat-1", 100, 5000), crash("chat-3", 115, 5000)];
  const slow = { detection: { kind: "delay", takes: "10 s" } };
  const facts = ["promoted", "takeoverCalledOff"] as const;
  // Detection 10 s, start 30 s: at 115 s the first spare is being started since 110 s.
  expect(told({ servers: 4, scheme: scheme({ failover: slow }), blows }, facts)).toEqual([
    "145 promoted chat-4",
  ]);
  const cancels = scheme({ failover: { ...slow, whenCandidateFails: "cancel" } });
  expect(told({ servers: 4, scheme: cancels, blows }, facts)).toEqual([
    "115 takeoverCalledOff",
    "155 promoted chat-4",
  ]);
});

it("a cold spare does not wear out, a hot one does and may be dead when called", () => {
  const rust = { life: "500 s", ends: [{ kind: "crash", repair: "400 s", found: { kind: "on-demand" } }] };
  const run = (dormant: number, until: number, blows: readonly Blow[] = []) =>
    told(
      {
        servers: 2,
        scheme: scheme({ active: 1, dormant, start: "0 s" }),
        service: { fails: { rust } },
        blows,
        until,
      },
      ["promoted", "failureFound"],
    );
  // The one that acts dies at 500 s. A cold spare is as new then, and dies 500 s later.
  expect(run(0, 1001)).toEqual([
    "500 failureFound chat-1",
    "500 promoted chat-2",
    "1000 failureFound chat-2",
    "1000 promoted chat-1",
  ]);
  // After a switch at 400 s, the hot spare dies at 500 s without a sign; then the one that acts does, and it is called.
  expect(run(1, 899, [crash("chat-1", 400, 450)])).toEqual([
    "400 promoted chat-2",
    "500 failureFound chat-2",
    "500 failureFound chat-1",
  ]);
});

it("a dead spare is found when its start is over, and the next one is tried", () => {
  const model = {
    services: {
      chat: {
        servers: 3,
        scheme: scheme({ active: 1, dormant: 1 }),
        fails: { die: { onDemand: "100 %", ends: [{ kind: "crash", repair: "1000 s" }] } },
      },
    },
    faults: { one: { kind: "crash", target: "chat-1", at: ["100 s"], lasts: "5000 s" } },
  };
  const { times } = watchUntil(planOf(model), 150);
  expect([times("takeoverBegan"), times("componentFailed"), times("promoted")]).toEqual([[100], [130], []]);
  expect(watchUntil(planOf(model), 170).times("componentFailed")).toEqual([130, 160]);
});
