import { expect, it } from "vitest";
import { distance, estimatesOf, longRunShare } from "../support/estimates.ts";
import { answersOf } from "../support/exact/chain.ts";
import { walked } from "../support/exact/closed.ts";
import { planOf } from "../support/plans.ts";
import { systems, YEAR } from "./systems.ts";

/** A right engine is further away than this with probability 6e-5, for each estimate. */
const FAR = 4;
const keys = ["downtime", "noOutage", "longOutage"] as const;

it.each(systems)("the exact answers for $name hold at a finer step", ({ chain, answers, wrong }) => {
  for (const [system, known] of [
    [chain, answers],
    [wrong.chain, wrong.answers],
  ] as const) {
    const derived = answersOf(system, { ...YEAR, step: 0.05 });
    for (const key of [...keys, "unavailability"] as const)
      expect(derived[key] / known[key]).toBeCloseTo(1, 5);
  }
});

it.each(systems)(
  "walking the chain of $name jump by jump gives the same answers",
  ({ chain, answers, wrong }) => {
    const found = walked(chain, { ...YEAR, walks: 100_000, seed: 1 });
    for (const key of keys) {
      expect(Math.abs(distance(found[key], answers[key])), key).toBeLessThan(FAR);
      if (answers[key] !== wrong.answers[key])
        expect(Math.abs(distance(found[key], wrong.answers[key])), `canary ${key}`).toBeGreaterThan(FAR);
    }
  },
);

it.each(systems)("twenty times as many first years of $name agree with the exact answers alone", (system) => {
  const { model, years, answers, wrong } = system;
  const found = estimatesOf(planOf(model), { runs: 20 * years, seed: "verify", ...YEAR });
  for (const key of keys) {
    expect(Math.abs(distance(found[key], answers[key])), key).toBeLessThan(FAR);
    if (answers[key] !== wrong.answers[key])
      expect(Math.abs(distance(found[key], wrong.answers[key])), `canary ${key}`).toBeGreaterThan(FAR);
  }
});

it.each(systems)("a ten times longer run of $name agrees with its steady state alone", (system) => {
  const { model, answers, wrong } = system;
  const found = longRunShare(planOf(model), { runs: 400, seed: "verify", from: 1000, until: 1_000_000 });
  expect(Math.abs(distance(found, answers.unavailability))).toBeLessThan(FAR);
  expect(Math.abs(distance(found, wrong.answers.unavailability))).toBeGreaterThan(FAR);
});
