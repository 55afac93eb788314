import { expect, it } from "vitest";
import { beginWaiting, LOST_LINK } from "../../../src/backend/clients/cohorts.ts";
import { liveAt } from "../../../src/backend/clients/login-queue.ts";
import { stepClosed, stepOpen } from "../../../src/backend/clients/steps.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf, phonesOf } from "../../support/storms.ts";

/** One server of 100 logins a second and room for 200; all 10,000 phones wait 0 … 64 s from now, in bins of 1 s. */
const contextOf = (phones: object = {}) => {
  const login = { rate: "100/s", holds: 1e6, queue: 200 };
  const reconnect = { kind: "uniform", within: "64 s" };
  const given = { reconnect, notices: { from: "0 s", to: "64 s" }, login, timeout: "32 s", ...phones };
  const { context } = watch(planOf(frontOf(given, { model: { faults: {} } }))).run;
  context.world.pools.connected[0] = 0;
  beginWaiting(context, 0, LOST_LINK, 10_000, { from: 0, to: 0, bin: 0 });
  return context;
};
const bin = (index: number) => ({ from: index, to: index + 1, bin: index });

it("in an open cell those are served who fit, those wait who have room, and all others try again", () => {
  const context = contextOf();
  const phones = context.plan.phones!;
  // 156 a second come, 100 are served.
  stepOpen(context, phones, 0, bin(0), 1);
  expect(context.world.pools.connected[0]).toBeCloseTo(100, 6);
  expect(liveAt(context, 0)).toBeCloseTo(10_000 / 64 - 100, 6);
  for (let index = 1; index < 10; index++) stepOpen(context, phones, 0, bin(index), 1);
  expect(context.world.pools.connected[0]).toBeCloseTo(1000, 6);
  expect(liveAt(context, 0)).toBeCloseTo(200, 6);
  expect(context.world.front.refused[0]).toBeGreaterThan(56);
  expect(phonesOf(context)).toBeCloseTo(10_000, 6);
});

it("part of a bin is part of it", () => {
  const context = contextOf({ login: { rate: "1k/s", holds: 1e6, queue: 0 } });
  stepOpen(context, context.plan.phones!, 0, { from: 0, to: 0.25, bin: 0 }, 0.25);
  expect(context.world.pools.connected[0]).toBeCloseTo(2500 / 64, 6);
});

it("no more connections are held than there is room for", () => {
  const context = contextOf({ online: 50, login: { rate: "1k/s", holds: 50, queue: 0 } });
  stepOpen(context, context.plan.phones!, 0, bin(0), 1);
  expect(context.world.pools.connected[0]).toBeLessThanOrEqual(50);
  expect(phonesOf(context)).toBeCloseTo(10_000, 6);
});

it("who is turned away waits as the server says, where it says so", () => {
  const context = contextOf({
    login: { rate: "1/s", holds: 1e6, queue: 0 },
    retryAfter: { from: "300 s", to: "300 s" },
  });
  for (let index = 0; index < 65; index++) stepOpen(context, context.plan.phones!, 0, bin(index), 1);
  const [served, away] = [context.world.pools.connected[0], phonesOf(context)];
  expect(away).toBeCloseTo(10_000, 6);
  // All have tried once; nobody tries again before 300 s.
  for (let index = 65; index < 299; index++) stepOpen(context, context.plan.phones!, 0, bin(index), 1);
  expect(context.world.pools.connected[0]).toBeCloseTo(served, 6);
  for (let index = 299; index < 330; index++) stepOpen(context, context.plan.phones!, 0, bin(index), 1);
  expect(context.world.pools.connected[0]).toBeGreaterThan(served + 20);
});

it("in a closed cell nobody connects, nobody is lost, and who loses the link cannot come back", () => {
  const context = contextOf({ churn: "0.1/s", login: { rate: "1k/s", holds: 1e6, queue: 0 } });
  context.world.pools.connected[0] = 5000;
  for (let index = 0; index < 10; index++) stepClosed(context, 0, bin(index), 1);
  expect(context.world.pools.connected[0]).toBeCloseTo(5000 * Math.exp(-1), 6);
  expect(phonesOf(context)).toBeCloseTo(15_000, 6);
});
