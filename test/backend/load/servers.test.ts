import { expect, it } from "vitest";
import { stopCell } from "../../../src/backend/cells/restart.ts";
import { planOf, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const model = (faults: object): object => {
  const front = frontOf({ churn: "0.01/s", login: { rate: "1k/s", holds: "1M", queue: "1M" } }, {}) as {
    services: object;
    clusters: { site: object };
  };
  const capacity = { rate: "80/s", costs: { login: 1 }, cache: { hits: "50 %", items: 1e9 } };
  return {
    ...front,
    services: {
      ...front.services,
      store: { servers: 4, scheme: { kind: "load-shared", needed: 1 }, capacity },
    },
    clusters: { site: { ...front.clusters.site, services: ["chat", "store"] } },
    faults,
  };
};
const crash = (target: string, lasts: string) => ({ kind: "crash", target, at: ["10 s"], lasts });

it("a server that is gone takes its part of the cache with it, and its work; one that returns brings an empty memory", () => {
  const { run } = watchUntil(planOf(model({ one: crash("store-1", "1 min") })), 15);
  expect(run.world.services.good[1]).toBe(3);
  // Of four equal parts of the cache one is gone.
  expect(run.world.resources.warm[0]).toBeCloseTo(0.75, 6);
  run.advanceTo(100);
  expect(run.world.services.good[1]).toBe(4);
  expect(run.world.resources.warm[0]).toBeLessThan(0.76);
});

it("a full stop leaves all caches cold, however warm the quiet days before had kept them", () => {
  const { run } = watchUntil(planOf(model({})), 10 * 86_400);
  expect(run.world.resources.warm[0]).toBe(1);
  stopCell(run.context, 0);
  expect(run.world.resources.warm[0]).toBe(0);
});

it("logins before a failure warm nothing of what comes after it", () => {
  const faulty = model({ one: crash("store-1", "1 min") }) as {
    services: { store: { capacity: { cache: { items: number } } } };
    faults: { one: { at: string[] } };
  };
  faulty.services.store.capacity.cache.items = 1e4;
  faulty.faults.one.at = ["10 d"];
  const { run } = watchUntil(planOf(faulty), 10 * 86_400);
  // 86 million logins were answered in ten days, by a cache of ten thousand items that had nothing left to learn.
  expect(run.world.resources.warm[0]).toBeCloseTo(0.75, 3);
});

it("phones at rest begin to move when what is left of a service is not enough for a quiet day", () => {
  // 100 logins/s; a store server does 80/s, and half of that again while its cache is warm.
  const { run, facts } = watchUntil(
    planOf(
      model({
        one: crash("store-1", "10 h"),
        two: crash("store-2", "10 h"),
        three: crash("store-3", "10 h"),
      }),
    ),
    600,
  );
  expect(run.world.cells.moving[0]).toBe(1);
  expect(facts.some(({ name }) => name === "served")).toBe(true);
});

it("a slow server does its share of the work", () => {
  const slow = { kind: "slow", target: "store-1", to: "25 %", at: ["10 s"], lasts: "1 h" };
  const { run } = watchUntil(planOf(model({ slow })), 20);
  expect([run.world.services.good[1], run.world.services.lacks[1]]).toEqual([4, 0.75]);
});
