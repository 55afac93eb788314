import { expect, it } from "vitest";
import {
  beginWaiting,
  classOf,
  fallSilent,
  LOST_LINK,
  stateOf,
  UNAWARE,
  waitLong,
} from "../../../src/backend/clients/cohorts.ts";
import { takeDue, waitingIn } from "../../../src/backend/clients/ring.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

/** Bins of 1 s; phones notice in 0 … 64 s, wait 0 … 20 s once, then always 5 s. */
const contextOf = () => {
  const reconnect = { kind: "exponential", first: "20 s", base: "5 s", cap: "5 s", jitter: "none" };
  const model = frontOf({ notices: { from: "0 s", to: "64 s" }, reconnect }, { model: { faults: {} } });
  return watch(planOf(model)).run.context;
};
const start = { from: 0, to: 0, bin: 0 };

it("each state has a class of its own, beside those who have not noticed", () => {
  expect(classOf(LOST_LINK)).not.toBe(UNAWARE);
  expect([0, 1, 7].map((state) => stateOf(classOf(state)))).toEqual([0, 1, 7]);
});

it("whose link falls silent notices evenly between two times", () => {
  const context = contextOf();
  fallSilent(context, 0, 64, start);
  expect(waitingIn(context.due[0][UNAWARE])).toBe(64);
  expect(takeDue(context.due[0][UNAWARE], 0, 1)).toBeCloseTo(1, 9);
});

it("who waits is in the class of the state that failing leads to", () => {
  const context = contextOf();
  beginWaiting(context, 0, LOST_LINK, 20, start);
  beginWaiting(context, 0, 1, 7, start);
  expect(context.due[0].map(waitingIn)).toEqual([0, 0, 27]);
  expect(takeDue(context.due[0][classOf(1)], 0, 1)).toBeCloseTo(1, 9);
});

it("those who have tried in vain for long are spread as a stationary renewal process is", () => {
  const context = contextOf();
  waitLong(context, 0, 1000, 100);
  expect(context.due[0].map(waitingIn).map(Math.round)).toEqual([0, 0, 1000]);
  // The last wait is always 5 s: what is left of it is uniform on 0 … 5 s.
  for (let bin = 100; bin < 105; bin++) expect(takeDue(context.due[0][2], bin, 1)).toBeCloseTo(200, 6);
});
