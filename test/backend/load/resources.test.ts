import { expect, it } from "vitest";
import { LOGIN } from "../../../src/backend/load/actions.ts";
import {
  claimsOf,
  loginsPerSecond,
  missesOf,
  resourceRate,
  restLoad,
  share,
  warmMeanwhile,
} from "../../../src/backend/load/resources.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const store = (capacity: object, rest: object = {}): object => {
  const front = frontOf({ churn: "0.01/s", ...rest }, { model: { faults: {} } }) as {
    services: object;
    clusters: { site: object };
  };
  return {
    ...front,
    services: { ...front.services, store: { servers: 2, capacity } },
    clusters: { site: { ...front.clusters.site, services: ["chat", "store"] } },
  };
};
const contextOf = (capacity: object, rest: object = {}) => watch(planOf(store(capacity, rest))).run.context;
const phonesOf = (context: ReturnType<typeof contextOf>) => context.plan.phones!;

it("a cell's logins are those of the service that can do the fewest", () => {
  const slow = contextOf({ rate: "100/s", costs: { login: 2 } });
  expect(resourceRate(slow, slow.plan.resources[0]![0]!)).toBe(200);
  expect(loginsPerSecond(slow, phonesOf(slow), 0)).toBe(100);
  const fast = contextOf({ rate: "10k/s", costs: { login: 2 } });
  expect(loginsPerSecond(fast, phonesOf(fast), 0)).toBe(1000);
});

it("a cold cache lets every lookup cost, a warm one spares most of them, and answers warm it", () => {
  const context = contextOf({
    rate: "100/s",
    costs: { login: 1 },
    cache: { hits: "90 %", items: 1000 },
  });
  expect(missesOf(context, 0, 0)).toBeCloseTo(0.1, 12);
  expect(restLoad(context, 0, 100, 10_000)).toBeCloseTo(0.05, 12);
  context.world.resources.warm[0] = 0;
  expect([missesOf(context, 0, 0), restLoad(context, 0, 100, 10_000)]).toEqual([1, 0.5]);
  expect(loginsPerSecond(context, phonesOf(context), 0)).toBe(200);
  // Of 1000 × ln 2 / 0.9 lookups each finds or brings in one of 1000 items: half of them are there.
  warmMeanwhile(context, 0, (1000 * Math.LN2) / 0.9);
  expect(context.world.resources.warm[0]).toBeCloseTo(0.5, 9);
});

it("in a step logins get what is there, answers in vain warm nothing", () => {
  const context = contextOf({ rate: "50/s", costs: { login: 1 }, cache: { hits: "50 %", items: 1e6 } });
  context.world.resources.warm[0] = 0;
  context.claims[0]!.wants[LOGIN] = 500;
  context.world.cells.dead[0] = 1000;
  expect(share(context, phonesOf(context), 0, 2)[LOGIN]).toBeCloseTo(200, 9);
  expect(context.world.resources.warm[0]).toBe(0);
  context.world.cells.dead[0] = 0;
  share(context, phonesOf(context), 0, 2);
  expect(context.world.resources.warm[0]).toBeGreaterThan(0);
});

it("the first resource of a cell's claims is the front's logins", () => {
  const [claims] = claimsOf([[]]);
  expect([claims!.costs[LOGIN], claims!.capacity.length]).toEqual([1, 1]);
});
