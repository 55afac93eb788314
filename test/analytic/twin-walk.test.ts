import { expect, it } from "vitest";
import { twinPlan } from "../../src/analytic/twin-plan.ts";
import { twinWalk } from "../../src/analytic/twin-walk.ts";
import type { Plan } from "../../src/backend/plan.ts";
import { runKey } from "../../src/experiment/replicate.ts";
import { ranTwin } from "../../src/experiment/twin.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { behindRouter, crash, crews, hours, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
const question = { threshold: 0.5, from: 100 * HOUR, to: 5000 * HOUR };
const settings = {
  rule: { threshold: 0.5, settling: 0, from: question.from },
  horizon: question.to,
  untilQuiet: false,
};
const twinOf = (model: object): Plan => twinPlan(planOf(model)) as Plan;

const servers = (scheme: object, more: object = {}) => ({
  ...crews(1),
  domains: { rack: { kind: "rack", count: 2, crash: crash(400, 30) } },
  services: {
    chat: { servers: 4, in: ["rack-1", "rack-2"], scheme, crash: crash(60, 20, "people"), ...more },
  },
});
const seldom = { kind: "primary-backup", takeover: "30 min", coverage: "70 %" };
const several = {
  disk: {
    life: { kind: "weibull", mean: "300 h", shape: 2 },
    ends: [
      { kind: "crash", repair: { kind: "fixed", value: "40 h" } },
      { kind: "hang", repair: hours(9) },
      { kind: "crash", chance: "1 %" },
    ],
  },
  slow: { life: hours(100), ends: [{ kind: "slow", to: "50 %", repair: hours(5) }] },
};

it.each([
  ["a pair behind a router", behindRouter],
  ["servers that share the load in two racks", servers(shared(3))],
  ["primaries and backups", servers(seldom)],
  ["a cold standby", servers({ kind: "standby", active: 2, dormant: "0 %", start: hours(1) })],
  ["a vote", servers({ kind: "quorum", election: hours(1) })],
  ["several ways to fail and to end", servers(shared(2), { fails: several })],
])("a walk through the lives of %s says what a run of the twin says, bit for bit", (_, model) => {
  const twin = twinOf(model);
  const [walk, run] = [twinWalk(twin, question)!, ranTwin(twin, settings)];
  const keys = Array.from({ length: 30 }, (_, replication) => runKey(seedKey("walk"), "years", replication));
  const walked = keys.map(walk);
  expect(walked.some((downtime) => downtime > 0)).toBe(true);
  expect(walked).toEqual(keys.map(run));
});

it("twins with shared clocks, or with very many lives, are not walked", () => {
  expect(twinWalk(twinOf(servers(shared(3), { clocks: "pooled" })), question)).toBeNull();
  expect(twinWalk(twinOf(servers(shared(3), { servers: 300 })), question)).toBeNull();
});
