import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";

const surge = (factor: number, at: string, lasts: string) => ({ kind: "surge", factor, at: [at], lasts });

it("surges multiply while they overlap, and leave the usual behind, to the bit", () => {
  const plan = planOf({
    services: { chat: { servers: 4, scheme: { kind: "load-shared", needed: 2 } } },
    faults: { a: surge(1.1, "10 s", "50 s"), b: surge(1.7, "20 s", "60 s"), c: surge(1.1, "30 s", "10 s") },
  });
  const { run, facts } = watchUntil(plan, 0);
  const factors = [0, 10, 25, 35, 45, 70, 90].map((time) => {
    run.advanceTo(time);
    return run.world.demand.factor[0];
  });
  expect(factors).toEqual([1, 1.1, 1.1 * 1.7, 1.1 * 1.7 * 1.1, 1.1 * 1.7, 1.7, 1]);
  expect(facts.filter(({ name }) => name === "demand")).toHaveLength(6);
});

it("a group that shares load is down while more is asked than it can do", () => {
  const plan = planOf({
    services: { chat: { servers: 4, scheme: { kind: "load-shared", needed: 2 } } },
    faults: { a: surge(2, "10 s", "50 s"), b: surge(2, "20 s", "20 s") },
  });
  const { times } = watchUntil(plan, 100);
  expect([times("groupDown"), times("groupServes")]).toEqual([[20], [0, 40]]);
});
