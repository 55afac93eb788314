import { expect, it } from "vitest";
import { enqueue, flush, giveUp, serve } from "../../../src/backend/clients/login-queue.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf, phonesOf } from "../../support/storms.ts";

/** Bins of 1 s, room for a time-out of 16 s, two classes of attempts. */
const contextOf = () => {
  const reconnect = { kind: "exponential", first: "10 s", base: "64 s", cap: "64 s" };
  const { context } = watch(planOf(frontOf({ reconnect, timeout: "16 s" }, { model: { faults: {} } }))).run;
  context.world.pools.connected[0] = 0;
  return context;
};
const bin = (index: number) => ({ from: index, to: index + 1, bin: index });

it("serves the oldest attempts first, whatever their class", () => {
  const context = contextOf();
  enqueue(context, 0, 1, 100, 0);
  enqueue(context, 0, 2, 100, 1);
  expect(serve(context, 0, 150, 1)).toBe(150);
  expect(context.world.pools.live[0]).toBe(50);
  // The rest were made in bin 1: nobody gives up before 11 s.
  giveUp(context, 0, 10, bin(10));
  expect(context.world.cells.dead[0]).toBe(0);
  giveUp(context, 0, 10, bin(11));
  expect(context.world.cells.dead[0]).toBeCloseTo(50, 9);
});

it("attempts of a bin are given up evenly over as long as they were made", () => {
  const context = contextOf();
  enqueue(context, 0, 1, 100, 0);
  giveUp(context, 0, 10.25, bin(10));
  expect(context.world.pools.live[0]).toBeCloseTo(25, 9);
  giveUp(context, 0, 10.25, bin(11));
  expect(context.world.pools.live[0]).toBeCloseTo(0, 9);
});

it("work that nobody waits for any more is done before all other, in vain", () => {
  const context = contextOf();
  enqueue(context, 0, 1, 100, 0);
  giveUp(context, 0, 10, bin(10));
  enqueue(context, 0, 1, 100, 10);
  expect(serve(context, 0, 120, 10)).toBe(20);
  expect(context.world.cells.dead[0]).toBe(0);
  expect(serve(context, 0, 200, 11)).toBe(80);
});

it("who gives up or is flushed waits for the next attempt: nobody is lost", () => {
  const context = contextOf();
  enqueue(context, 0, 1, 60, 0);
  enqueue(context, 0, 2, 40, 5);
  giveUp(context, 0, 10, bin(10));
  expect(phonesOf(context)).toBeCloseTo(100, 9);
  flush(context, 0, bin(11));
  expect(phonesOf(context)).toBeCloseTo(100, 9);
  expect([context.world.pools.live[0], context.world.cells.dead[0]]).toEqual([0, 0]);
});
