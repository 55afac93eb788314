import { expect, it } from "vitest";
import type { Plan } from "../../src/backend/plan.ts";
import { planOf, watchUntil } from "../support/plans.ts";

const exponential = (mean: string) => ({ kind: "exponential", mean });
const crash = { life: exponential("500 h"), repair: { kind: "lognormal", median: "2 h", p95: "9 h" } };

const base = {
  domains: { rack: { kind: "rack", count: 3 } },
  services: {
    chat: { servers: 4, in: "rack-1", crash },
    store: {
      servers: 2,
      scheme: { kind: "primary-backup", takeover: exponential("1 min"), coverage: "90 %" },
      crash,
    },
  },
};

/** For each component by its name, when it failed and was repaired, over ten years. */
const lives = (plan: Plan, name: string): number[] => {
  const { facts } = watchUntil(plan, 3600 * 87_600, "luck");
  const place = plan.components.findIndex((component) => component.name === name);
  return facts
    .filter(
      (fact) => ["componentFailed", "componentRepaired"].includes(fact.name) && fact.numbers[0] === place,
    )
    .map(({ time }) => time);
};

const names = ["chat-1", "chat-2", "chat-3", "chat-4", "store-1", "store-2"];
const before = new Map(names.map((name) => [name, lives(planOf(base), name)]));

const sameFor = (model: object, kept: readonly string[]) => {
  const plan = planOf(model);
  for (const name of kept) {
    expect(before.get(name)?.length).toBeGreaterThan(200);
    expect(lives(plan, name)).toEqual(before.get(name));
  }
};

it("servers have luck of their own", () => {
  expect(new Set(names.map((name) => before.get(name)?.[0])).size).toBe(names.length);
});

it("removing a server changes the draws of no other one", () => {
  const { store } = base.services;
  sameFor({ ...base, services: { store } }, ["store-1", "store-2"]);
  const fewer = { ...base.services, chat: { ...base.services.chat, servers: 2 } };
  sameFor({ ...base, services: fewer }, ["chat-1", "chat-2", "store-1", "store-2"]);
});

it("adding a service before the others moves nobody's draws", () => {
  sameFor({ ...base, services: { alpha: { servers: 7, crash }, ...base.services } }, names);
});

it("moving servers to another rack, or to racks of their own, keeps their draws", () => {
  for (const place of ["rack-2", "rack"]) {
    const chat = { ...base.services.chat, in: place };
    sameFor({ ...base, services: { ...base.services, chat } }, names);
  }
});

it("adding a fault moves nobody's draws, though it holds servers down", () => {
  const faults = {
    rack: {
      kind: "crash",
      target: "rack-1",
      every: exponential("300 h"),
      lasts: exponential("2 h"),
      at: ["5 h"],
    },
  };
  sameFor({ ...base, faults }, names);
});

it("another scheme for the same servers keeps their draws", () => {
  const store = { ...base.services.store, scheme: { kind: "load-shared", needed: 1 } };
  sameFor({ ...base, services: { ...base.services, store } }, names);
});

it("another law for their lives spends the same draws: twice the mean, the first failure twice as late", () => {
  const slow = { ...crash, life: exponential("1000 h") };
  const plan = planOf({
    ...base,
    services: { ...base.services, chat: { ...base.services.chat, crash: slow } },
  });
  expect(lives(plan, "chat-1")[0]).toBeCloseTo(2 * (before.get("chat-1")?.[0] ?? 0), 3);
  expect(lives(plan, "store-1")).toEqual(before.get("store-1"));
});
