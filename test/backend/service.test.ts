import { expect, it } from "vitest";
import { userHoursDemanded } from "../../src/metrics/user-hours-demanded.ts";
import { planOf, shareAt, watchUntil } from "../support/plans.ts";
import { frontOf } from "../support/storms.ts";
import { type HandMadeFact, told } from "../support/told.ts";

const crash = (target: string, at: string, lasts: string) => ({ kind: "crash", target, at: [at], lasts });

it("a store that is gone takes its share of the users with it, whoever is connected", () => {
  const model = frontOf({}, { model: { faults: { crash: crash("store-1", "10 s", "50 s") } } }) as {
    services: object;
    clusters: { site: { services: string[] } };
  };
  const services = { ...model.services, store: { servers: 5 } };
  model.clusters.site.services.push("store");
  const { facts } = watchUntil(planOf({ ...model, services }), 100);
  expect([9, 11, 59, 61].map((time) => shareAt(facts, time))).toEqual([1, 0.8, 0.8, 1]);
});

it("without a condition all services and networks must be there", () => {
  const plan = planOf({
    networks: { core: { routers: { one: {}, two: {} } } },
    services: { chat: { servers: 1 }, store: { servers: 1 } },
    faults: {
      store: crash("store-1", "10 s", "10 s"),
      one: crash("one", "30 s", "40 s"),
      two: crash("two", "50 s", "10 s"),
    },
  });
  const { facts } = watchUntil(plan, 100);
  expect([5, 15, 25, 35, 55, 65].map((time) => shareAt(facts, time))).toEqual([1, 0, 1, 1, 0, 1]);
});

it("a condition combines services, networks and places with all, any and at least", () => {
  const plan = planOf({
    domains: { hall: { kind: "room" } },
    networks: { core: { routers: { router: {} } } },
    services: { a: { servers: 1 }, b: { servers: 1 }, c: { servers: 1 } },
    up: { all: [{ any: ["hall", "core"] }, { atLeast: 2, of: ["a", "b", "c"] }] },
    faults: {
      hall: crash("hall", "10 s", "30 s"),
      core: crash("router", "20 s", "10 s"),
      a: crash("a-1", "50 s", "30 s"),
      b: crash("b-1", "60 s", "10 s"),
    },
  });
  const { facts } = watchUntil(plan, 100);
  expect([15, 25, 35, 55, 65, 75].map((time) => shareAt(facts, time))).toEqual([1, 0, 1, 1, 0, 1]);
});

it("a share multiplies the parts of several services", () => {
  const plan = planOf({
    services: { chat: { servers: 4 }, store: { servers: 2 } },
    share: ["chat", "store"],
    faults: { chat: crash("chat-1", "10 s", "30 s"), store: crash("store-1", "20 s", "30 s") },
  });
  const { facts } = watchUntil(plan, 100);
  expect([15, 25, 45, 55].map((time) => shareAt(facts, time))).toEqual([0.75, 0.375, 0.5, 1]);
});

it("what happens at one instant is stated as it is when the instant is over", () => {
  const plan = planOf({
    services: { chat: { servers: 2, scheme: { kind: "load-shared", needed: 1 } } },
    faults: { one: crash("chat-1", "10 s", "10 s"), two: crash("chat-2", "20 s", "10 s") },
  });
  // One server goes at the very instant at which the other one returns: down for no time at all.
  const { facts } = watchUntil(plan, 100);
  expect([15, 20, 25].map((time) => shareAt(facts, time))).toEqual([1, 1, 1]);
});

it("a share that begins to move is stated where it begins, so that no line is drawn through the time before", () => {
  const faults = { crash: crash("chat-1", "10 s", "1000 s") };
  const { facts } = watchUntil(planOf(frontOf({}, { model: { faults } })), 1100);
  const served = facts.filter(({ name, time }) => name === "served" && time > 10);
  // The last node is gone, so the cell starts anew with it: joining one node takes no time to speak of.
  expect(served[0]).toMatchObject({ numbers: [0, 10_000, 0, 0, 0] });
  expect(served[0].time).toBeCloseTo(1010, 6);
  expect(served[1].time).toBeGreaterThan(served[0].time);
  expect(served[1].numbers[2]).toBe(1);
});

const YEAR = 365 * 86_400;

/** The told facts of a quiet year, as a metric hears them, with so many phones on average. */
const quietYear = (more: object) => {
  const model = frontOf({ ...more }, { model: { faults: {} } });
  const { facts } = watchUntil(planOf(model), YEAR);
  const served = facts
    .filter(({ name }) => name === "served")
    .map(({ time, numbers }): HandMadeFact => [time, "served", ...numbers]);
  return { served, hours: told(userHoursDemanded, served, { end: YEAR }) };
};

it("users are stated once a day, so that their hours in a quiet year are exact", () => {
  const profile = { kind: "sinusoid", peak: "20:00", highest: 1.2, lowest: 0.4 };
  const { served, hours } = quietYear({ profile });
  expect(served).toHaveLength(366);
  expect(hours / (10_000 * 0.8 * 8760)).toBeCloseTo(1, 9);
  expect(served.every(([, , share]) => share === 1)).toBe(true);
});

it("those of several populations, with weekends, are exact too", () => {
  const weekly = [1, 1, 1, 1, 1, 0.5, 0.5];
  const populations = {
    north: { online: 6000, home: "site", profile: { kind: "constant", weekly, turns: "0 s" } },
    south: { online: 4000, home: "site" },
  };
  const { hours } = quietYear({ online: undefined, home: undefined, populations });
  // A year is 52 weeks and a Monday.
  const share = (52 * 6 + 1) / 365;
  expect(hours / ((6000 * share + 4000) * 8760)).toBeCloseTo(1, 9);
});

it("where the number of users never changes nothing is stated daily", () => {
  expect(quietYear({}).served).toHaveLength(1);
});
