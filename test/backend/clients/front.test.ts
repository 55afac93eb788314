import { expect, it } from "vitest";
import {
  fitting,
  forget,
  frontLoaded,
  loginRate,
  note,
  passed,
  usefulRate,
  waitingAt,
} from "../../../src/backend/clients/front.ts";
import { enqueue } from "../../../src/backend/clients/login-queue.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

/** Two servers that do 100 logins a second each, with a queue of 500 each. */
const contextOf = (login: object = {}, more: object = {}, service: object = {}) => {
  const phones = { login: { rate: "100/s", holds: "10k", queue: 500, ...login }, ...more };
  return watch(planOf(frontOf(phones, { servers: 2, service, model: { faults: {} } }))).run.context;
};

it("does as many logins as its good servers, less for those that are slow", () => {
  const context = contextOf();
  expect(loginRate(context, context.plan.phones!, 0)).toBe(200);
  context.world.cells.frontLacks[0] = 0.5;
  expect(loginRate(context, context.plan.phones!, 0)).toBe(150);
  context.world.cells.frontGood[0] = 0;
  context.world.cells.frontLacks[0] = 0;
  expect(usefulRate(context, context.plan.phones!, 0)).toBe(0);
});

it("those that wait, in vain or not, make it slower as its overload curve says", () => {
  const context = contextOf({ overload: { kind: "congestion", halves: "2 s", power: 1 } });
  expect(usefulRate(context, context.plan.phones!, 0)).toBe(200);
  enqueue(context, 0, 1, 300, 0);
  context.world.cells.dead[0] = 100;
  expect(waitingAt(context, 0)).toBe(400);
  // Two seconds of work.
  expect(usefulRate(context, context.plan.phones!, 0)).toBe(100);
});

it("the queue has room for so many, and for those who are served meanwhile", () => {
  const context = contextOf();
  const fits = (arrivals: number, work: number) => fitting(context, context.plan.phones!, 0, arrivals, work);
  expect(fits(1200, 200)).toBe(1);
  expect(fits(2400, 200)).toBe(0.5);
  enqueue(context, 0, 1, 1000, 0);
  expect(fits(100, 0)).toBe(0);
});

it("a gate lets so many a second pass", () => {
  const context = contextOf({}, { admission: { kind: "capped", at: "50 %" } });
  const share = (arrivals: number) => passed(context, context.plan.phones!, 0, arrivals, 0, 2, 200);
  expect(share(200)).toBe(1);
  expect(share(800)).toBe(0.25);
});

it("what gates can see is how the attempts ended that they let pass, until it is forgotten", () => {
  const context = contextOf({}, { admission: { kind: "adaptive", target: "5 s" } });
  const { front } = context.world;
  note(context, 0, 2, { served: 60, refused: 30, gaveUp: 10 });
  expect([front.refused[0], front.failed[0], front.ended[0], front.length[0]]).toEqual([15, 0.4, 50, 2]);
  note(context, 0, 2, { served: 0, refused: 0, gaveUp: 0 });
  expect(front.failed[0]).toBe(0);
  front.memory.fill(7);
  forget(context, 0);
  expect([...front.memory, front.length[0]].every((value) => value === 0)).toBe(true);
});

it("servers that crash when they are too full feel the fuller of their connections and their queue", () => {
  const life = { kind: "exponential", mean: "1 year" };
  const overloaded = { life, overloaded: { above: 1.5 }, ends: [{ kind: "crash" }] };
  const context = contextOf({}, {}, { fails: { full: overloaded } });
  context.world.pools.connected[0] = 10_000;
  frontLoaded(context, 0);
  expect(context.world.groups.load[0]).toBe(0.5);
  enqueue(context, 0, 1, 750, 0);
  frontLoaded(context, 0);
  expect(context.world.groups.load[0]).toBe(0.75);
});

it("tells a gate that nobody is ever served where a service behind the front does nothing at all", () => {
  const context = contextOf({}, { admission: { kind: "adaptive", target: "1 s" } });
  const { front } = context.world;
  front.length[0] = 1;
  front.ended[0] = 0;
  passed(context, context.plan.phones!, 0, 10, 0, 1, 0);
  expect(context.views.admission.latency).toBe(Number.POSITIVE_INFINITY);
  // The limit begins at what the servers can do, 200 a second, and falls by a tenth.
  expect(front.memory[0]).toBeCloseTo(180, 9);
});
