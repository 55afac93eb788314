import { expect, it } from "vitest";
import { waitBetween } from "../../../src/backend/clients/cohorts.ts";
import { isCalm, nextStep } from "../../../src/backend/clients/strides.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

/** At time 0, when one phone in a hundred is away, to come so many bins later; bins are of 1 s. Class 0 has not noticed yet. */
const awayUntil = (kind: number, bins: number) => {
  const reconnect = { kind: "exponential", first: "10 s", base: "64 s", cap: "64 s" };
  const { context } = watch(planOf(frontOf({ reconnect, timeout: "16 s" }, { model: { faults: {} } }))).run;
  context.world.cells.moving[0] = 1;
  context.world.pools.stepping[0] = 1;
  context.world.pools.connected[0] = 9900;
  waitBetween(context, 0, kind, 100, { from: 0, to: 1, bin: 0 }, 0, bins);
  return context;
};

it("while all is calm there is a step every 16 bins, and when the last one has tried", () => {
  expect(nextStep(awayUntil(1, 60))).toBe(16);
  expect(nextStep(awayUntil(1, 9))).toBe(10);
});

it("who has not noticed yet will wait on: nobody knows until when", () => {
  expect(nextStep(awayUntil(0, 9))).toBe(16);
});

it("when many are away, or wait in the queue, there is a step each bin", () => {
  const many = awayUntil(1, 9);
  many.world.pools.connected[0] = 9700;
  expect(nextStep(many)).toBe(1);
  const queue = awayUntil(1, 9);
  queue.world.pools.live[0] = 1;
  expect(nextStep(queue)).toBe(1);
});

it("a cell is calm while few are away and no work is left of those who gave up", () => {
  const context = awayUntil(1, 9);
  expect(isCalm(context, 0, 0.011)).toBe(true);
  expect(isCalm(context, 0, 0.009)).toBe(false);
  context.world.cells.dead[0] = 1;
  expect(isCalm(context, 0, 0.011)).toBe(false);
});
