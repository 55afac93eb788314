import { expect, it } from "vitest";
import { markovChain } from "../../src/analytic/markov-chain.ts";
import { atHorizon } from "../../src/analytic/transient.ts";
import { twinDowntime } from "../../src/analytic/twin-downtime.ts";
import { twinPlan } from "../../src/analytic/twin-plan.ts";
import type { Plan } from "../../src/backend/plan.ts";
import { runKey } from "../../src/experiment/replicate.ts";
import { createTwinRunner } from "../../src/experiment/twin.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { behindRouter, crash, crews, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
const YEAR = 8760 * HOUR;
const twinOf = (model: object): Plan => twinPlan(planOf(model)) as Plan;
const meanOf = (plan: Plan, to = YEAR, from = 0): number => {
  const found = twinDowntime(plan, { threshold: 0.5, from, to });
  if (isRefusal(found)) throw new Error(found.refused);
  expect(found.error).toBeLessThan(1e-3 * found.mean);
  return found.mean;
};

const threeOfFive = {
  ...crews(1),
  services: { chat: { servers: 5, scheme: shared(3), crash: crash(200, 10, "people") } },
};

const nested = {
  domains: { room: { kind: "room", count: 2, crash: crash(9000, 24) } },
  networks: { core: { needed: 1, routers: { a: { crash: crash(3000, 5) }, b: { crash: crash(3000, 5) } } } },
  services: { chat: { servers: 2, in: ["room-1", "room-2"], scheme: shared(1), crash: crash(500, 10) } },
};

it.each([
  ["a pair behind a router", behindRouter],
  ["three of five with one crew", threeOfFive],
  ["servers in rooms beside a pair of routers", nested],
])(
  "the expected downtime of the twin of %s is that of its Markov chain, over days and over a year",
  (_, model) => {
    const plan = twinOf(model);
    const chain = markovChain(plan, { threshold: 0.5, most: 10_000 });
    if (isRefusal(chain)) throw new Error(chain.refused);
    for (const to of [30 * HOUR, YEAR]) {
      const exact = atHorizon(chain, to);
      expect(meanOf(plan, to) / (isRefusal(exact) ? Number.NaN : exact.timeDown)).toBeCloseTo(1, 5);
    }
    // The real one has one crew, or has not.
    const real = markovChain(planOf(model), { threshold: 0.5, most: 10_000 });
    const exact = isRefusal(real) ? real : atHorizon(real, YEAR);
    const ratio = isRefusal(exact) ? Number.NaN : exact.timeDown / meanOf(plan);
    if (model === threeOfFive) expect(ratio).toBeGreaterThan(1.5);
    else expect(ratio).toBeCloseTo(1, 5);
  },
);

it("what comes before a time is left out", () => {
  const plan = twinOf(behindRouter);
  expect(meanOf(plan, YEAR, 100 * HOUR)).toBeCloseTo(meanOf(plan) - meanOf(plan, 100 * HOUR), 5);
});

const laws = {
  services: {
    fixed: {
      servers: 2,
      scheme: shared(1),
      crash: { life: { kind: "exponential", mean: "300 h" }, repair: { kind: "fixed", value: "20 h" } },
    },
    skewed: {
      servers: 3,
      scheme: shared(2),
      crash: {
        life: { kind: "exponential", mean: "400 h" },
        repair: { kind: "lognormal", median: "6 h", p95: "40 h" },
      },
    },
    twice: {
      servers: 2,
      scheme: shared(1),
      fails: {
        disk: {
          life: { kind: "exponential", mean: "500 h" },
          ends: [
            { kind: "crash", chance: "80 %", repair: { kind: "exponential", mean: "4 h" } },
            { kind: "hang", repair: { kind: "uniform", from: "10 h", to: "20 h" } },
          ],
        },
        power: {
          life: { kind: "weibull", mean: "2000 h", shape: 2 },
          ends: [{ kind: "crash", repair: { kind: "exponential", mean: "30 h" } }],
        },
      },
    },
  },
};

it("with any laws the runs of the twin agree with it; 4 standard errors are left with a chance of 6e-5", () => {
  const plan = twinOf(laws);
  const to = 4000 * HOUR;
  const run = createTwinRunner(plan, {
    rule: { threshold: 0.5, settling: 0 },
    horizon: to,
    untilQuiet: false,
  });
  const values = Array.from({ length: 3000 }, (_, index) => run(runKey(seedKey("laws"), "years", index)));
  const { mean, sd } = momentsOf(values);
  const error = sd / Math.sqrt(values.length);
  expect(error / mean).toBeLessThan(0.03);
  expect(Math.abs(mean - meanOf(plan, to))).toBeLessThan(4 * error);
  // All of it is as in the long run from the start: wrong, and seen.
  expect(Math.abs(mean - 1.2 * meanOf(plan, to))).toBeGreaterThan(4 * error);
});

it("is refused where a point unavailability is not known, or too many sets matter", () => {
  const weibull = { kind: "weibull", mean: "2000 h", shape: 2 };
  const short = { life: weibull, repair: { kind: "fixed", value: "5 min" } };
  const question = { threshold: 0.5, from: 0, to: YEAR };
  expect(twinDowntime(twinOf({ services: { chat: { servers: 1, crash: short } } }), question)).toEqual({
    refused: expect.stringContaining("chat-1/crash: the renewal equation takes too many steps"),
  });
  const alike = { services: { chat: { servers: 60, scheme: shared(50), crash: crash(10, 1) } } };
  expect(twinDowntime(twinOf(alike), question)).toHaveProperty("mean");
  const names = Array.from({ length: 30 }, (_, index) => `s${index}`);
  const different = {
    services: Object.fromEntries(
      names.map((name, index) => [name, { servers: 1, crash: crash(100 + index, 1) }]),
    ),
    up: { atLeast: 24, of: names },
  };
  expect(twinDowntime(twinOf(different), question)).toEqual({
    refused: expect.stringContaining("so many sets"),
  });
});
