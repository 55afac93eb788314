import { expect, it } from "vitest";
import { markovChain } from "../../src/analytic/markov-chain.ts";
import { atHorizon } from "../../src/analytic/transient.ts";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { createTwinRunner, twinMean } from "../../src/experiment/twin.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { controlledMean } from "../../src/stats/control-variate.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { coverageOf200, covered } from "../support/coverage.ts";
import { crash, crews, shared } from "../support/exact-models.ts";
import { given } from "../support/given.ts";
import { planOf } from "../support/plans.ts";

// A right interval leaves the bounds with a chance of about 0.4 %; each of the two canaries fails with certainty, nearly.

const HOUR = 3600;
const SEEDS = 200;
const RUNS = 150;
const horizon = 2000 * HOUR;
const settings = { rule: { threshold: 0.5, settling: 0 }, horizon, untilQuiet: false };

const pair = (more: object, crew?: string) => ({
  ...crews(1),
  services: { chat: { servers: 2, scheme: shared(1), crash: crash(200, 10, crew), ...more } },
});

it.each([
  ["one crew", pair({}, "people"), 1.4],
  ["5 % of failures in common", pair({ commonCause: { kind: "beta", beta: "5 %" } }), 1.1],
])(
  "the mean downtime of a pair with %s, its twin as control, covers the exact one, on fewer runs",
  (_, model, least) => {
    const plan = planOf(model);
    const chain = markovChain(plan, { threshold: 0.5, most: 100 });
    const end = isRefusal(chain) ? chain : atHorizon(chain, horizon);
    const exact = twinMean(plan, settings);
    if (isRefusal(end) || isRefusal(exact)) throw new Error("there is an exact answer");
    const [run, twin] = [createRunner(plan, settings), createTwinRunner(plan, settings)];
    const factors: number[] = [];
    const interval = (seed: number) => {
      const keys = Array.from({ length: RUNS }, (_, index) =>
        runKey(seedKey(`control ${seed}`), "years", index),
      );
      const values = keys.map((key) => run(key).downtime);
      const found = controlledMean(values, [{ values: keys.map(twin), mean: exact.mean }], 0.95);
      if (!isRefusal(found)) factors.push(found.factor!);
      return given(found);
    };
    const intervals = Array.from({ length: SEEDS }, (_, seed) => interval(seed));
    const of = (truth: number) => covered(SEEDS, truth, (seed) => intervals[seed]);
    const { share, refused } = of(end.timeDown);
    expect(refused).toBe(0);
    expect(share).toBeGreaterThanOrEqual(coverageOf200.least);
    expect(share).toBeLessThanOrEqual(coverageOf200.most);
    expect(of(1.3 * end.timeDown).share).toBeLessThan(coverageOf200.least);
    expect(of(0.7 * end.timeDown).share).toBeLessThan(coverageOf200.least);
    const median = factors.sort((one, other) => one - other)[SEEDS / 2]!;
    console.info(`${_}: coverage ${share}, median factor ${median.toFixed(2)}`);
    expect(median).toBeGreaterThan(least);
  },
);

it("the difference of two pairs, the twins of both as controls, covers the exact one", () => {
  const models = [pair({}, "people"), pair({ crash: crash(200, 12, "people") })];
  const both = models.map((model) => {
    const plan = planOf(model);
    const chain = markovChain(plan, { threshold: 0.5, most: 100 });
    const end = isRefusal(chain) ? chain : atHorizon(chain, horizon);
    const exact = twinMean(plan, settings);
    if (isRefusal(end) || isRefusal(exact)) throw new Error("there is an exact answer");
    const [run, twin] = [createRunner(plan, settings), createTwinRunner(plan, settings)];
    return { truth: end.timeDown, mean: exact.mean, run, twin };
  });
  const [one, other] = both as [(typeof both)[number], (typeof both)[number]];
  const intervals = Array.from({ length: SEEDS }, (_, seed) => {
    const keys = Array.from({ length: RUNS }, (_, index) =>
      runKey(seedKey(`difference ${seed}`), "years", index),
    );
    const values = keys.map((key) => other.run(key).downtime - one.run(key).downtime);
    const controls = both.map(({ twin, mean }) => ({ values: keys.map(twin), mean }));
    return given(controlledMean(values, controls, 0.95));
  });
  const of = (truth: number) => covered(SEEDS, truth, (seed) => intervals[seed]);
  const truth = other.truth - one.truth;
  const { share, refused } = of(truth);
  console.info(`difference: coverage ${share}`);
  expect(refused).toBe(0);
  expect(share).toBeGreaterThanOrEqual(coverageOf200.least);
  expect(share).toBeLessThanOrEqual(coverageOf200.most);
  expect(of(0).share).toBeLessThan(coverageOf200.least);
});
