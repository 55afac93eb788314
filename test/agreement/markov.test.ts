import { expect, it } from "vitest";
import { distance, estimatesOf, longRunShare } from "../support/estimates.ts";
import { answersOf } from "../support/exact/chain.ts";
import { planOf } from "../support/plans.ts";
import { systems, YEAR } from "./systems.ts";

/** A right engine is further away than this with probability 6e-5, for each estimate. */
const FAR = 4;

// All of them, with twenty times as many first years: markov.verify.ts.
const simulated = systems.filter(({ isLong }) => !isLong);

it.each(systems)("the exact answers for $name are what its chain gives", ({ chain, answers, wrong }) => {
  for (const [system, known] of [
    [chain, answers],
    [wrong.chain, wrong.answers],
  ] as const) {
    const derived = answersOf(system, { ...YEAR, step: 0.5 });
    expect(derived.unavailability / known.unavailability).toBeCloseTo(1, 6);
    expect(derived.downtime / known.downtime).toBeCloseTo(1, 5);
    expect(derived.noOutage / known.noOutage).toBeCloseTo(1, 6);
    expect(derived.longOutage / known.longOutage).toBeCloseTo(1, 4);
  }
});

it.each(simulated)("first years of $name agree with the exact answers, not with wrong ones", (system) => {
  const { model, years, answers, wrong } = system;
  const found = estimatesOf(planOf(model), { runs: years, seed: "agreement", ...YEAR });
  for (const key of ["downtime", "noOutage", "longOutage"] as const) {
    expect(Math.abs(distance(found[key], answers[key])), key).toBeLessThan(FAR);
    if (answers[key] !== wrong.answers[key])
      expect(Math.abs(distance(found[key], wrong.answers[key])), `canary ${key}`).toBeGreaterThan(FAR);
  }
});

it.each(simulated)("the long run of $name agrees with its steady state, not with a wrong one", (system) => {
  const { model, years, answers, wrong } = system;
  const found = longRunShare(planOf(model), {
    runs: Math.max(30, years / 60),
    seed: "long run",
    from: 1000,
    until: 200_000,
  });
  expect(Math.abs(distance(found, answers.unavailability))).toBeLessThan(FAR);
  expect(Math.abs(distance(found, wrong.answers.unavailability))).toBeGreaterThan(FAR);
});
