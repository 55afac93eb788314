import { expect, it } from "vitest";
import { planOf, shareAt, watch, watchUntil } from "../../support/plans.ts";
import { frontOf, phonesOf } from "../../support/storms.ts";

const login = (rate: string) => ({ rate, holds: "1M", queue: "1M" });
const crash = (target: string, at: string, lasts: string) => ({ kind: "crash", target, at: [at], lasts });

it("phones of a server that falls silent notice evenly between two times, then wait, then connect to the others", () => {
  const notices = { from: "100 s", to: "200 s" };
  const faults = { crash: crash("chat-1", "0 s", "10 h") };
  const reconnect = { kind: "fixed", wait: "10 s" };
  const plan = planOf(
    frontOf({ notices, reconnect, login: login("10k/s") }, { servers: 4, model: { faults } }),
  );
  const { run } = watch(plan);
  const connected = (time: number) => {
    run.advanceTo(time);
    return run.world.pools.connected[0] / 10_000;
  };
  expect(connected(1)).toBe(0.75);
  expect(connected(109)).toBe(0.75);
  expect(connected(160)).toBeCloseTo(0.75 + 0.25 * 0.5, 1);
  expect(Math.abs(connected(160) - 0.875)).toBeLessThan(0.25 * 0.04);
  expect(connected(230)).toBe(1);
});

it("phones of the last server are all away until it is back", () => {
  const faults = { crash: crash("chat-1", "10 s", "20 min") };
  const { facts } = watchUntil(planOf(frontOf({}, { model: { faults } })), 3600);
  expect(shareAt(facts, 11)).toBe(0);
  expect(shareAt(facts, 1209)).toBe(0);
  expect(shareAt(facts, 1300)).toBe(1);
});

it.each(["25.6 s", "0.8 s", "12.8 s", "60 s", "61 s"])(
  "after a long time in vain, the rest of a uniform wait w is due as 1 − (1 − t / w)²: %s",
  (within) => {
    const reconnect = { kind: "uniform", within };
    const faults = { crash: crash("chat-1", "10 s", "20 min") };
    const notices = { from: "0 s", to: "0.1 s" };
    const phones = { notices, reconnect, login: login("1M/s") };
    const { run } = watch(planOf(frontOf(phones, { model: { faults } })));
    const wait = Number.parseFloat(within);
    run.advanceTo(1210);
    for (const part of [0.25, 0.5, 0.75, 1.1]) {
      run.advanceTo(1210 + part * wait);
      const exact = 1 - Math.max(0, 1 - part) ** 2;
      // A bin is 1/64 of the wait; up to two of them pass before a step has counted everybody.
      expect(Math.abs(run.world.pools.connected[0] / 10_000 - exact)).toBeLessThan(0.035);
    }
  },
);

it("a short closure and a long one agree where both know: the short one is walked, the long one is computed", () => {
  const shareAfter = (lasts: number) => {
    const faults = { crash: crash("chat-1", "10 s", `${lasts} s`) };
    const phones = { notices: { from: "0 s", to: "1 s" }, login: login("1M/s") };
    const { run } = watch(planOf(frontOf(phones, { model: { faults } })));
    return [15, 30, 45].map((after) => {
      run.advanceTo(10 + lasts + after);
      return run.world.pools.connected[0] / 10_000;
    });
  };
  const [walked, computed] = [shareAfter(350), shareAfter(370)];
  walked.forEach((share, i) => {
    expect(Math.abs(share - computed[i])).toBeLessThan(0.02);
  });
});

it("phones come and go with each failure of a server, and none is lost", () => {
  const life = { kind: "exponential", mean: "10 min" };
  const repair = { kind: "exponential", mean: "3 min" };
  const reconnect = { kind: "exponential", base: "1 s", cap: "1 min" };
  const phones = { reconnect, timeout: "20 s", login: login("50/s"), churn: "1 per hour" };
  const plan = planOf(frontOf(phones, { servers: 3, service: { crash: { life, repair } } }));
  const { run } = watch(plan);
  for (let event = 0; event < 4000; event++) {
    run.step();
    // Counts lag behind while a cell is closed: nothing depends on them then.
    if (run.world.cells.open[0] === 1) expect(Math.abs(phonesOf(run.context) - 10_000)).toBeLessThan(1e-5);
  }
});

it("a rested pool takes no steps", () => {
  const { facts, run } = watchUntil(planOf(frontOf({ churn: "1 per hour" })), 3600);
  expect(facts.filter(({ time }) => time > 65)).toEqual([]);
  expect(run.calendar.firstDue()).toBe(Number.POSITIVE_INFINITY);
});

it("servers hold no more connections than they can: the rest stays away", () => {
  const faults = { crash: crash("chat-1", "0 s", "10 h") };
  const limits = { rate: "10k/s", holds: 5000, queue: 1000 };
  const { run } = watch(
    planOf(frontOf({ login: limits, timeout: "30 s" }, { servers: 2, model: { faults } })),
  );
  run.advanceTo(3600);
  expect(run.world.pools.connected[0]).toBeLessThanOrEqual(5000 + 1e-6);
  expect(run.world.pools.connected[0]).toBeGreaterThan(4999);
  expect(Math.abs(phonesOf(run.context) - 10_000)).toBeLessThan(1e-6);
});
