import fc from "fast-check";
import { expect, it } from "vitest";
import { planOf } from "../support/plans.ts";
import { modelOf } from "./models.ts";
import { changesBy, differences, numbers, planFrom, troublesOf, withIdleFault } from "./random-models.ts";

/** The seed is fixed, so that these tests pass or fail for everybody alike. */
const settings = { seed: 1, numRuns: 40, endOnFailure: false } as const;
const size = { servers: 18, services: 3 };

it("nearly all random models are valid", () => {
  const models = fc.sample(numbers, settings);
  const valid = models.filter((given) => planFrom(given, size) !== null);
  expect(valid.length).toBeGreaterThan(0.9 * models.length);
});

it("a random model never crashes, is never down without a cause, and keeps count of all that it has", () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const plan = planFrom(given, size);
      fc.pre(plan !== null);
      expect(troublesOf(plan, 200)).toEqual([]);
    }),
    settings,
  );
});

it("a run of a random model repeats itself: made anew, paused, restored or forked", () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const plan = planFrom(given, size);
      fc.pre(plan !== null);
      expect(differences(plan, 100)).toEqual([]);
    }),
    { ...settings, seed: 2, numRuns: 20 },
  );
});

it("a scripted fault without effect says so, whatever else goes on", () => {
  fc.assert(
    fc.property(numbers, (given) => {
      fc.pre(planFrom(given, size) !== null);
      expect(changesBy(planOf(withIdleFault(modelOf(given, size))), "idle", 10)).toEqual([0]);
    }),
    { ...settings, seed: 3, numRuns: 20 },
  );
});
