import fc from "fast-check";
import { expect, it } from "vitest";
import { factNames } from "../../../src/backend/facts.ts";
import type { Plan } from "../../../src/backend/plan.ts";
import { createProgram, createRun } from "../../../src/backend/program.ts";
import { createAttributedRunner, runKey } from "../../../src/experiment/replicate.ts";
import { whoIsWho } from "../../../src/experiment/who-is-who.ts";
import { Arena } from "../../../src/kernel/arena.ts";
import { FactLog } from "../../../src/kernel/fact-log.ts";
import { seedKey } from "../../../src/kernel/keys.ts";
import { attributionOf } from "../../../src/metrics/attribution/attribution.ts";
import { PHASE } from "../../../src/metrics/attribution/phases.ts";
import { attributed, life, readable } from "../../support/attributed.ts";
import { cellsOf } from "../../support/cells.ts";
import { planOf } from "../../support/plans.ts";
import { jump, settling } from "../../support/told.ts";

const HOUR = 3600;
const rule = { threshold: 0.5, settling: 0 };
const exponential = (mean: string) => ({ kind: "exponential", mean });
const crash = (life: string, repair: string, crew?: string) => ({
  life: exponential(life),
  repair: exponential(repair),
  ...(crew && { crew }),
});
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const runOf = (plan: Plan, seed: string, hours: number, outage = rule) => {
  const settings = { rule: outage, horizon: hours * HOUR, untilQuiet: false };
  return createAttributedRunner(plan, settings, whoIsWho(plan))(runKey(seedKey(seed), "years", 0));
};

/** Models that bring out different paths: crews, take-overs, series, places, networks, faults that last, clusters. */
const models = fc.record({
  servers: fc.integer({ min: 1, max: 4 }).map((half) => 2 * half),
  scheme: fc.constantFrom(
    { kind: "none" },
    { kind: "load-shared", needed: 2 },
    { kind: "primary-backup", takeover: exponential("2 h"), coverage: "60 %" },
  ),
  repair: fc.constantFrom("3 h", "40 h"),
  crew: fc.boolean(),
  fire: fc.boolean(),
});

const modelOf = ({
  servers,
  scheme,
  repair,
  crew,
  fire,
}: typeof models extends fc.Arbitrary<infer T> ? T : never) => ({
  crews: { field: { size: 1 } },
  domains: { room: { kind: "room", count: 2, crash: crash("800 h", "20 h", "field") } },
  networks: {
    front: { routers: { r: { crash: crash("700 h", "9 h") }, s: { crash: crash("300 h", "15 h") } } },
  },
  services: {
    chat: { servers, in: "room", scheme, crash: crash("150 h", repair, crew ? "field" : undefined) },
    store: { servers: 2, scheme: { kind: "load-shared", needed: 1 }, crash: crash("200 h", "30 h", "field") },
  },
  faults: fire
    ? { fire: { kind: "crash", target: "room-1", every: exponential("500 h"), lasts: exponential("6 h") } }
    : {},
});

it("phases, causes begun and causes waited for each sum to the downtime, and nothing is negative", () => {
  fc.assert(
    fc.property(models, fc.nat(1e6), fc.constantFrom(rule, settling), (model, seed, outage) => {
      const { values, attributed: found } = runOf(planOf(modelOf(model)), String(seed), 5000, outage);
      for (const parts of [found.phases, found.startedTime, found.held])
        expect(Math.abs(sum(parts) - values.downtime)).toBeLessThan(1e-6 * (1 + values.downtime));
      expect(sum(found.started)).toBe(values.outages);
      expect(Math.min(...found.phases, ...found.held, ...found.prolonged)).toBeGreaterThanOrEqual(0);
      // All that can begin an outage here has a name.
      expect(found.started[0]).toBe(0);
      // Nothing is hidden here, and nobody must decide anything.
      const { undetected, person, diagnosing } = PHASE;
      for (const phase of [undetected, diagnosing]) expect(found.phases[phase]).toBe(0);
      if (model.scheme.kind !== "primary-backup") expect(found.phases[person]).toBe(0);
    }),
    { numRuns: 12, seed: 1 },
  );
});

it("in a cluster the phases sum to the downtime as well", () => {
  for (const seed of ["1", "2", "3"]) {
    const plan = planOf(cellsOf({ messages: 50, cut: "3 h", more: { services: { chat: { servers: 10 } } } }));
    const { values, attributed: found } = runOf(plan, seed, 100);
    expect(values.downtime).toBeGreaterThan(0);
    expect(sum(found.phases)).toBeCloseTo(values.downtime, 6);
  }
});

it("in a series each part begins the outages of its rate, and holds its rate times its repair", () => {
  // Fails once in 100 h and takes 1 h · once in 400 h and takes 8 h: 4 to 1 outages, 1 to 2 hours.
  const plan = planOf({
    services: {
      often: { servers: 1, crash: crash("100 h", "1 h") },
      seldom: { servers: 1, crash: crash("400 h", "8 h") },
    },
  });
  const { attributed: found } = runOf(plan, "series", 500_000);
  const { started, held } = readable(found, whoIsWho(plan));
  const outages = sum(found.started);
  // Of the outages, those that begin while the other part is down are not seen: shares of rates are exact all the same.
  expect(Math.abs(started.often! / outages - 0.8)).toBeLessThan(5 * Math.sqrt(0.16 / outages));
  expect(Math.abs(started.often! / outages - 0.75)).toBeGreaterThan(5 * Math.sqrt(0.16 / outages));
  // The time that both are down is given to the one that is back last; that is 2 % of all.
  expect(held.often! / sum(found.held)).toBeGreaterThan(0.3);
  expect(held.often! / sum(found.held)).toBeLessThan(0.36);
});

it("a pair with one repairer waits for the crew as long as the chain says", () => {
  const plan = planOf({
    crews: { one: { size: 1 } },
    services: {
      chat: { servers: 2, scheme: { kind: "load-shared", needed: 1 }, crash: crash("100 h", "10 h", "one") },
    },
  });
  const { attributed: found, values } = runOf(plan, "pair", 1_000_000);
  // Both are down until the first repair is done, and that is under way when the second one fails.
  expect(readable(found, whoIsWho(plan)).phases).toEqual({ repairing: expect.closeTo(values.downtime, 3) });
});

it("an absence is no cause: what fails meanwhile began the outage, and waits for a crew", () => {
  const plan = planOf({
    crews: { day: { size: 1 } },
    services: {
      chat: { servers: 1, crash: { ...crash("100000 h", "1 h", "day"), repair: "1 h" } },
    },
    faults: {
      party: { kind: "absence", at: ["10 h"], lasts: "5 h" },
      hit: { kind: "crash", target: "chat-1", at: ["10 h"] },
    },
  });
  const { attributed: found } = runOf(plan, "party", 100);
  expect(readable(found, whoIsWho(plan))).toMatchObject({
    phases: { "waiting for a crew or spare": 5 * HOUR, repairing: HOUR },
    started: { hit: 1 },
    held: { hit: 6 * HOUR },
  });
});

it("a stored trace tells the same as the live run, and so does a run that was saved and restored in an outage", () => {
  const plan = planOf(
    modelOf({
      servers: 4,
      scheme: { kind: "load-shared", needed: 2 },
      repair: "40 h",
      crew: true,
      fire: true,
    }),
  );
  const who = whoIsWho(plan);
  const { fold, value } = attributionOf(rule, who);
  const run = createRun(createProgram(plan, [fold]));
  const log = new FactLog();
  const stop = run.observe(log.append);
  run.start(seedKey("trace"));
  run.advanceTo(1500 * HOUR);
  const saved = run.save();
  run.advanceTo(3000 * HOUR);
  const straight = value(run.fold(fold.name), run.now);
  stop();
  const { views } = new Arena(fold.shape);
  for (let index = 0; index < log.length; index++) {
    const { kind, time, numbers } = log.at(index);
    fold.on[factNames[kind]!]?.(views, time, ...numbers);
  }
  expect(value(views, run.now)).toEqual(straight);
  run.restore(saved);
  run.advanceTo(3000 * HOUR);
  expect(value(run.fold(fold.name), run.now)).toEqual(straight);
  expect(sum(straight.phases)).toBeGreaterThan(0);
});

it("more facts than are remembered: what is forgotten counts as the phase that the oldest fact ended", () => {
  const noise = Array.from({ length: 3000 }, (_, i) => [
    life(1000 + i, "componentFailed", 9),
    life(1000 + i, "componentRepaired", 9),
  ]).flat();
  const facts = [
    life(100, "componentFailed", 0),
    jump(100, 0),
    life(300, "failureFound", 0),
    life(400, "repairBegan", 0),
    ...noise,
    life(5000, "componentRepaired", 0),
    jump(5000, 1),
  ];
  const { phases, started, held } = attributed(facts, { end: 9000 });
  expect(phases).toEqual({ repairing: 4900 });
  expect([started, held]).toEqual([{ A: 1 }, { A: 4900 }]);
});
