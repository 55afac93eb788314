import { expect, it } from "vitest";
import { createAttributedRunner, runKey } from "../../../src/experiment/replicate.ts";
import { whoIsWho } from "../../../src/experiment/who-is-who.ts";
import { seedKey } from "../../../src/kernel/keys.ts";
import { readable } from "../../support/attributed.ts";
import { planOf } from "../../support/plans.ts";

const ex = (mean: string) => ({ kind: "exponential", mean });
const crash = (life: string, repair: string) => ({ life: ex(life), repair: ex(repair) });
const failover = {
  detection: { kind: "heartbeat", period: "10 s", misses: 3, falseAlarms: "1 per 30 days" },
  policy: { kind: "semi-automatic", decide: ex("10 min") },
  takes: ex("5 min"),
  tail: ex("3 min"),
  coverage: "80 %",
  byHand: ex("1 h"),
  failBack: { kind: "when-repaired", after: ex("1 h") },
};
const cases = {
  pair: {
    services: {
      db: {
        servers: 2,
        scheme: {
          kind: "primary-backup",
          failover,
          replication: { kind: "asynchronous", lag: ex("5 s"), rebuild: ex("2 h") },
        },
        crash: crash("200 h", "5 h"),
      },
    },
  },
  standby: {
    services: {
      db: {
        servers: 4,
        scheme: { kind: "standby", active: 2, dormant: "10 %", start: ex("10 min"), failover },
        crash: crash("200 h", "5 h"),
      },
    },
  },
  quorum: {
    services: {
      db: { servers: 3, scheme: { kind: "quorum", election: ex("1 min") }, crash: crash("100 h", "5 h") },
    },
  },
  crews: {
    crews: {
      field: {
        size: 1,
        travel: ex("2 h"),
        inspection: ex("20 min"),
        callOut: { page: ex("5 min"), acknowledge: ex("10 min"), diagnose: ex("30 min") },
      },
    },
    spares: { disks: { stock: 1, lead: ex("20 days") } },
    services: {
      db: {
        servers: 1,
        fails: {
          disk: {
            life: ex("300 h"),
            ends: [
              {
                kind: "crash",
                repair: ex("3 h"),
                crew: "field",
                spare: "disks",
                found: { kind: "after", takes: ex("1 h") },
              },
            ],
          },
        },
      },
    },
  },
  planned: {
    services: {
      a: { servers: 3, scheme: { kind: "load-shared", needed: 3 }, crash: crash("1000 h", "4 h") },
    },
    faults: {
      works: { kind: "maintenance", among: "a", takes: ex("2 h"), every: ex("30 days") },
      rush: { kind: "surge", factor: 1.3, every: ex("20 days"), lasts: ex("5 h") },
    },
  },
  change: {
    services: {
      a: { servers: 10, scheme: { kind: "load-shared", needed: 6 }, crash: crash("1000 h", "4 h") },
    },
    faults: {
      change: {
        kind: "bad-change",
        among: "a",
        steps: ["10 %", "50 %", "100 %"],
        pause: "1 h",
        detect: ex("40 min"),
        rollBack: ex("30 min"),
        every: ex("30 days"),
      },
    },
  },
};

/** Where the downtime of some years of a model went. */
const found = (name: keyof typeof cases) => {
  const plan = planOf(cases[name]);
  const who = whoIsWho(plan);
  const settings = { rule: { threshold: 0.5, settling: 0 }, horizon: 2 * 8760 * 3600, untilQuiet: false };
  const { values, attributed } = createAttributedRunner(
    plan,
    settings,
    who,
  )(runKey(seedKey("1"), "years", 0));
  return { values, ...readable(attributed, who) };
};
const sum = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((total, one) => total + one, 0);

it.each([
  ["pair", ["undetected", "waiting for a person", "switching over", "repairing"]],
  ["standby", ["undetected", "waiting for a person", "switching over", "repairing"]],
  ["quorum", ["switching over", "repairing"]],
  ["crews", ["undetected", "waiting for a person", "diagnosing", "waiting for a crew or spare", "repairing"]],
  ["planned", ["repairing", "demand above capacity", "planned"]],
  ["change", ["undetected", "repairing"]],
] as const)(
  "%s: phases and causes sum to the downtime, and the phases are those that the model has",
  (name, has) => {
    const { values, phases, held, startedTime, started } = found(name);
    expect(values.downtime).toBeGreaterThan(0);
    for (const parts of [phases, held, startedTime])
      expect(Math.abs(sum(parts) / values.downtime - 1)).toBeLessThan(1e-9);
    expect(sum(started)).toBe(values.outages);
    expect(Object.keys(phases)).toEqual(has);
    expect(started.unknown).toBeUndefined();
  },
);

it("a loss is undetected for as long as the heartbeat takes, on average", () => {
  const { phases, started } = found("pair");
  // Three misses of 10 s, the first of them cut by a uniform share: 25 s; less where both are down.
  expect(phases.undetected! / started.db!).toBeGreaterThan(18);
  expect(phases.undetected! / started.db!).toBeLessThan(26);
});
