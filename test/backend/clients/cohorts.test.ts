import { expect, it } from "vitest";
import { beginWaiting, nextClass, waitLong } from "../../../src/backend/clients/cohorts.ts";
import { takeDue, waitingIn } from "../../../src/backend/clients/ring.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

/** Bins of 1 s; class 0 notices in 0 … 64 s, class 1 waits 10 … 20 s, class 2 always 5 s. */
const contextOf = () => {
  const reconnect = { kind: "exponential", first: "20 s", base: "5 s", cap: "5 s", jitter: "none" };
  const model = frontOf({ notices: { from: "0 s", to: "64 s" }, reconnect }, { model: { faults: {} } });
  return watch(planOf(model)).run.context;
};

it("the class after the last one is the last one", () => {
  const context = contextOf();
  expect([0, 1, 2].map((kind) => nextClass(context, kind))).toEqual([1, 2, 2]);
});

it("who notices at last waits first in class 0, each class in a ring of its own", () => {
  const context = contextOf();
  beginWaiting(context, 0, 0, 64, { from: 0, to: 0, bin: 0 });
  expect(context.due[0].map(waitingIn)).toEqual([64, 0, 0]);
  expect(takeDue(context.due[0][0], 0, 1)).toBeCloseTo(1, 9);
});

it("those who have tried in vain for long are all in the last class, spread as a stationary renewal process is", () => {
  const context = contextOf();
  waitLong(context, 0, 1000, 100);
  expect(context.due[0].map(waitingIn).map(Math.round)).toEqual([0, 0, 1000]);
  // The last wait is always 5 s: what is left of it is uniform on 0 … 5 s.
  for (let bin = 100; bin < 105; bin++) expect(takeDue(context.due[0][2], bin, 1)).toBeCloseTo(200, 6);
});
