import { expect, it } from "vitest";
import { churnOf, onlineAt } from "../../../src/backend/clients/online.ts";
import { canRest, restsUntil } from "../../../src/backend/clients/resting.ts";
import { planOf, watch, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const H = 3600;
/** From 8 to 20 by the clock all are online, at night half of them. */
const byDay = { kind: "steps", from: { "08:00": 1, "20:00": 0.5 } };
const contextAt = (time: number, phones: Record<string, unknown> = {}, servers = 1) =>
  watchUntil(planOf(frontOf(phones, { servers, model: { faults: {} } })), time).run.context;

it("a cell can rest while it can do the logins of a quiet day", () => {
  const quiet = (rate: string) => {
    const login = { rate, holds: "1M", queue: "1M" };
    const context = contextAt(0, { churn: "0.01/s", login });
    return [churnOf(context, 0), canRest(context, 0)];
  };
  expect(quiet("100/s")).toEqual([0.01, true]);
  const context = contextAt(0, { churn: "0.01/s", login: { rate: "100/s", holds: "1M", queue: "1M" } });
  context.world.demand.factor[0] = 1.01;
  expect(canRest(context, 0)).toBe(false);
});

it("it can rest with half of its servers while so few are online, until more come", () => {
  const wave = { kind: "sinusoid", peak: "12:00", highest: 1, lowest: 0.2 };
  const context = contextAt(0, { profile: wave, login: { rate: "1k/s", holds: 6_000, queue: "1k" } }, 2);
  expect([canRest(context, 0), restsUntil(context, 0)]).toEqual([true, Number.POSITIVE_INFINITY]);
  // One of them holds 6,000: when is the wave above that?
  context.world.cells.frontGood[0] = 1;
  expect(canRest(context, 0)).toBe(true);
  const until = restsUntil(context, 0);
  expect(onlineAt(context, 0, until)).toBeCloseTo(6_000, 0);
  expect(until).toBeLessThan(12 * H);
});

it("where many come at once it rests until then, however large it is", () => {
  expect(restsUntil(contextAt(H, { profile: byDay }), 0)).toBe(8 * H);
});

it("a profile that jumps up ends the first rest too: who comes at once must log in, as fast as servers can", () => {
  const profile = { kind: "steps", from: { "00:00": 0.5, "03:00": 1 } };
  const login = { rate: "1/s", holds: "1M", queue: "1M" };
  const clock = { starts: "2026-03-02 00:00" };
  const { run } = watch(planOf(frontOf({ login, profile }, { model: { clock, faults: {} } })));
  run.advanceTo(10_799);
  expect(run.world.pools.stepping[0]).toBe(0);
  run.advanceTo(12_000);
  expect(Math.abs(run.world.pools.connected[0] - 6200)).toBeLessThan(2);
});
