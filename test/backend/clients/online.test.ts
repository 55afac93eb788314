import { expect, it } from "vitest";
import { mostOnline, onlineAt, onlineSince } from "../../../src/backend/clients/online.ts";
import { planOf, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const H = 3600;
/** From 8 to 20 by the clock all are online, at night half of them. */
const byDay = { kind: "steps", from: { "08:00": 1, "20:00": 0.5 } };
const contextAt = (time: number, phones: Record<string, unknown> = {}, servers = 1) =>
  watchUntil(planOf(frontOf(phones, { servers, model: { faults: {} } })), time).run.context;

it("without a profile as many are online at any time", () => {
  const context = contextAt(10);
  expect([onlineAt(context, 0, 5 * H), mostOnline(context, 0), onlineSince(context, 0)]).toEqual([
    10_000, 10_000, 10_000,
  ]);
});

it("with one it says how many, now and on average since", () => {
  const context = contextAt(10 * H, { profile: byDay });
  expect([onlineAt(context, 0, 7 * H), onlineAt(context, 0, 9 * H)]).toEqual([5_000, 10_000]);
  expect(onlineSince(context, 10 * H)).toBe(10_000);
  // Eight hours of half, and two of all.
  expect(onlineSince(context, 0)).toBeCloseTo(6_000, 6);
});
