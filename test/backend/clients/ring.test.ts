import { expect, it } from "vitest";
import { waitBetween } from "../../../src/backend/clients/cohorts.ts";
import { carryOver, clearRings, dueIn, takeDue, waitingIn } from "../../../src/backend/clients/ring.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

/** Bins of 1 s, and three classes. */
const contextOf = () => {
  const reconnect = { kind: "exponential", first: "20 s", base: "5 s", cap: "5 s", jitter: "none" };
  const model = frontOf({ notices: { from: "0 s", to: "64 s" }, reconnect }, { model: { faults: {} } });
  return watch(planOf(model)).run.context;
};
const at = (bin: number) => ({ from: bin, to: bin, bin });

it("phones are due evenly over their wait, and none is lost", () => {
  const context = contextOf();
  waitBetween(context, 0, 1, 1000, at(0), 0, 20);
  const ring = context.due[0][1];
  expect(waitingIn(ring)).toBeCloseTo(1000, 9);
  const due = Array.from({ length: 25 }, (_, bin) => takeDue(ring, bin, 1));
  due.forEach((phones, bin) => {
    expect(phones).toBeCloseTo(bin < 20 ? 50 : 0, 9);
  });
});

it("a part of a bin takes its part, the rest stays", () => {
  const context = contextOf();
  waitBetween(context, 0, 1, 1000, at(0), 0, 20);
  const ring = context.due[0][1];
  expect(takeDue(ring, 0, 0.25)).toBeCloseTo(12.5, 9);
  expect(dueIn(ring, 0)).toBeCloseTo(37.5, 9);
});

it("a fixed wait keeps those together who began together", () => {
  const context = contextOf();
  waitBetween(context, 0, 2, 1000, { from: 3, to: 4, bin: 3 }, 5, 5);
  const ring = context.due[0][2];
  const due = Array.from({ length: 12 }, (_, i) => takeDue(ring, 3 + i, 1));
  expect(due[5]).toBeCloseTo(1000, 9);
});

it("who is due in a bin that is over is due in the next one, not a whole turn of the ring later", () => {
  const context = contextOf();
  const ring = context.due[0][1];
  expect(takeDue(ring, 7, 1)).toBe(0);
  waitBetween(context, 0, 1, 1000, { from: 7, to: 8, bin: 7 }, 0, 20);
  carryOver(context.due[0], 7);
  // 10 of the 20 bins' 50 lie in the second half of bin 7: 25 phones; they join the 50 of bin 8.
  expect(takeDue(ring, 8, 1)).toBeCloseTo(75, 9);
});

it("rings turn for years without losing anybody", () => {
  const context = contextOf();
  const ring = context.due[0][0];
  let taken = 0;
  for (let bin = 0; bin < 100_000; bin++) {
    waitBetween(context, 0, 0, 1, at(bin), 0, 64);
    taken += takeDue(ring, bin, 1);
    carryOver(context.due[0], bin);
  }
  expect(Math.abs(taken + waitingIn(ring) - 100_000)).toBeLessThan(1e-6);
});

it("a cleared ring holds nobody, now or later", () => {
  const context = contextOf();
  waitBetween(context, 0, 1, 1000, at(0), 0, 20);
  clearRings(context.due[0]);
  expect(waitingIn(context.due[0][1])).toBe(0);
  for (let bin = 0; bin < 200; bin++) expect(takeDue(context.due[0][1], bin, 1)).toBe(0);
});
