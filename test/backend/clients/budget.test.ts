import { expect, it } from "vitest";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf, phonesOf } from "../../support/storms.ts";

const N = 10_000;
const crash = (at: string, lasts: string) => ({
  faults: { crash: { kind: "crash", target: "chat-1", at: [at], lasts } },
});
const fixed = { kind: "fixed", wait: "10 s" };
const quick = { rate: "100k/s", holds: "1M", queue: "1M" };

/** Phones with a budget whose only server crashes for a while at 100 s; they notice within a second. */
const storm = (budget: object, more: object = {}, model: object = crash("100 s", "5 min")) =>
  watch(planOf(frontOf({ reconnect: fixed, login: quick, budget, ...more }, { model })));

it("after a long outage retries come as they are earned: so many a second for each phone online", () => {
  const { run } = storm({ rate: "0.005/s", most: 0.1 });
  run.advanceTo(440);
  const before = run.world.pools.connected[0];
  run.advanceTo(460);
  // 0.005 × 10,000 retries a second, whatever phones would like to do: up to 1,000 a second. A bin is 16 of them.
  expect(Math.abs(run.world.pools.connected[0] - before - 20 * 0.005 * N)).toBeLessThan(16);
  expect(phonesOf(run.context)).toBeCloseTo(N, 6);
});

it("without one they come as their policy says: that is found", () => {
  const { run } = watch(
    planOf(frontOf({ reconnect: fixed, login: quick }, { model: crash("100 s", "5 min") })),
  );
  run.advanceTo(460);
  expect(run.world.pools.connected[0]).toBeCloseTo(N, 3);
});

it("first attempts cost nothing, and what is saved up goes out at once", () => {
  // All first attempts are refused while the server is away; then a quarter of the phones has a retry.
  const { run } = storm({ rate: "1 per 100 h", most: 0.25 }, {}, crash("100 s", "12 s"));
  run.advanceTo(160);
  const away = N - run.world.pools.connected[0];
  run.advanceTo(1000);
  expect(N - run.world.pools.connected[0]).toBeLessThan(away);
  expect(run.world.pools.connected[0]).toBeGreaterThan(0.25 * N - 1);
  expect(run.world.pools.connected[0]).toBeLessThan(0.25 * N + (1000 / 360_000) * N + 1);
});

it("phones whose links are cut while the server lives come back with their first attempt, whatever the budget", () => {
  const cut = { faults: { cut: { kind: "disconnect", cluster: "site", at: ["100 s"] } } };
  const { run } = storm({ rate: "1 per 100 h", most: 1e-6 }, {}, cut);
  run.advanceTo(115);
  expect(run.world.pools.connected[0]).toBeCloseTo(N, 3);
});

it("first attempts allow retries in proportion", () => {
  // Those who connect anew for reasons of their own make 1 % × connected first attempts a second; each allows half a retry.
  const { run } = storm({ rate: "1 per 1000 h", share: "50 %", most: 0.5 }, { churn: "0.01/s" });
  // From 400 s on, s = N ÷ 1000 h retries a second, and half of those 1 % that connect anew: dc/dt = s + 0.005 c from 0.
  const grown = (after: number) => Math.expm1(0.005 * after);
  run.advanceTo(450);
  const one = run.world.pools.connected[0];
  run.advanceTo(550);
  const later = run.world.pools.connected[0];
  expect(Math.abs(later / one / (grown(150) / grown(50)) - 1)).toBeLessThan(0.03);
  expect(Math.abs(one / ((N / 3.6e6 / 0.005) * grown(50)) - 1)).toBeLessThan(0.1);
});

it("a long outage that is computed leaves no more retries than one that is walked", () => {
  const after = (lasts: number) => {
    const { run } = storm(
      { rate: "0.02/s" },
      { reconnect: { kind: "uniform", within: "20 s" } },
      crash("100 s", `${lasts} s`),
    );
    run.advanceTo(100 + lasts + 30);
    return run.world.pools.connected[0] / N;
  };
  // Six of the longest waits are walked.
  expect(Math.abs(after(100) - after(130))).toBeLessThan(0.02);
});

it("at rest a budget fills again: a second outage is as the first one", () => {
  const backAfter = (at: readonly string[]) => {
    const model = { faults: { crash: { kind: "crash", target: "chat-1", at, lasts: "30 s" } } };
    const { times } = (() => {
      const watched = storm({ rate: "0.005/s" }, {}, model);
      watched.run.advanceTo(8000);
      return watched;
    })();
    return times("phonesBack").at(-1)! - Number.parseFloat(at.at(-1)!);
  };
  expect(Math.abs(backAfter(["100 s", "5000 s"]) - backAfter(["5000 s"]))).toBeLessThan(2);
});
