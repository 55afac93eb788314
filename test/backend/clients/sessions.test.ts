import { expect, it } from "vitest";
import { resumable } from "../../../src/backend/clients/sessions.ts";
import { planOf, watch, watchUntil } from "../../support/plans.ts";
import { frontOf, phonesOf } from "../../support/storms.ts";

const N = 10_000;
const fixed = { kind: "fixed", wait: "4 s" };
const notices = { from: "0 s", to: "16 s" };
const resume = (within: string, costs = "10 %") => ({ within, costs });
const slowly = { rate: "100/s", holds: "1M", queue: "1M" };
const cut = { kind: "disconnect", cluster: "site", at: ["100 s"] };

/** How long after a cut at 100 s the last phone is back. */
const backAfter = (phones: object, model: object = { faults: { cut } }, servers = 1): number => {
  const plan = planOf(
    frontOf({ reconnect: fixed, login: slowly, notices, timeout: "4 min", ...phones }, { model, servers }),
  );
  return watchUntil(plan, 4000).times("phonesBack")[0]! - 100;
};

it("all within the time: the wave takes the share that resuming costs", () => {
  expect(Math.abs(backAfter({}) - (4 + N / 100))).toBeLessThan(2);
  expect(Math.abs(backAfter({ resume: resume("5 min") }) - (4 + N / 1000))).toBeLessThan(2);
  expect(Math.abs(backAfter({ resume: resume("5 min", "50 %") }) - (4 + N / 200))).toBeLessThan(2);
});

it("once sessions have ended, the rest of the wave costs as much as it ever did", () => {
  // 4 s at 1,000 a second, and the other 6,000 phones at 100 a second.
  const exact = 8 + (N - 4 * 1000) / 100;
  expect(Math.abs(backAfter({ resume: resume("8 s") }) - exact)).toBeLessThan(4);
});

it("sessions are lost with their servers: phones of one that crashed log in anew", () => {
  const crash = { kind: "crash", target: "chat-1", at: ["100 s"], lasts: "10 s" };
  const back = (more: object) => backAfter(more, { faults: { crash } }, 2);
  expect(Math.abs(back({ resume: resume("1 h") }) - back({}))).toBeLessThan(1e-6);
});

it("with one of four servers a quarter of the sessions is gone", () => {
  const crash = { kind: "crash", target: "chat-1", at: ["100 s"], lasts: "10 h" };
  const model = { faults: { cut, crash } };
  const { run } = watchUntil(
    planOf(frontOf({ login: slowly, resume: resume("1 h") }, { model, servers: 4 })),
    100,
  );
  expect(resumable(run.context, 0)).toBeCloseTo(0.75, 9);
});

it("half of the phones cut now and half by a crash: half of those away have a session, however many are back", () => {
  const drop = { kind: "drop", target: "chat-2", at: ["100 s"] };
  const crash = { kind: "crash", target: "chat-1", at: ["99.999 s"], lasts: "10 h" };
  const phones = { notices, reconnect: fixed, login: slowly, resume: resume("1 h"), timeout: "4 min" };
  const { run } = watch(planOf(frontOf(phones, { model: { faults: { drop, crash } }, servers: 2 })));
  run.advanceTo(101);
  const half = resumable(run.context, 0);
  expect(half).toBeCloseTo(0.5, 2);
  run.advanceTo(130);
  expect(run.world.pools.connected[0]).toBeGreaterThan(0.2 * N);
  expect(resumable(run.context, 0)).toBeCloseTo(half, 6);
});

it("who connects anew for reasons of its own resumes: a quiet day needs that share of the servers", () => {
  // 100 logins a second at a tenth of their cost, where the servers do 20 full ones.
  const { facts, run } = watchUntil(
    planOf(
      frontOf(
        { login: { ...slowly, rate: "20/s" }, churn: "0.01/s", resume: resume("5 min") },
        { model: { faults: {} } },
      ),
    ),
    3600,
  );
  expect(facts.filter(({ time }) => time > 0)).toEqual([]);
  expect(run.calendar.firstDue()).toBe(Number.POSITIVE_INFINITY);
});

it("phones come and go in all ways, and none is lost; no more sessions are kept than phones are away", () => {
  const life = { kind: "exponential", mean: "10 min" };
  const repair = { kind: "exponential", mean: "3 min" };
  const every = { kind: "exponential", mean: "15 min" };
  const phones = {
    reconnect: { kind: "exponential", base: "1 s", cap: "1 min" },
    timeout: "20 s",
    login: { ...slowly, rate: "50/s" },
    churn: "1 per hour",
    resume: resume("2 min"),
    budget: { rate: "1 per 2 min", share: "10 %" },
    patience: { attempts: 5, returns: { from: "2 min", to: "5 min" } },
  };
  const model = {
    faults: {
      cut: { ...cut, every },
      drop: { kind: "drop", target: "chat-2", every },
      silence: { kind: "drop", target: "chat-3", silent: true, every },
    },
  };
  const { run } = watch(planOf(frontOf(phones, { servers: 3, service: { crash: { life, repair } }, model })));
  let resumed = 0;
  for (let event = 0; event < 2000; event++) {
    run.step();
    const share = resumable(run.context, 0);
    if (share > 0) resumed++;
    expect(share).toBeLessThanOrEqual(1);
    expect(run.world.sessions.held[0]).toBeLessThanOrEqual(run.world.sessions.away[0] * (1 + 1e-9));
    if (run.world.cells.open[0] === 1) expect(Math.abs(phonesOf(run.context) - N)).toBeLessThan(1e-5);
  }
  expect(resumed).toBeGreaterThan(100);
});
