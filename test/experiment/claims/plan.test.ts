import { expect, it } from "vitest";
import { planOf } from "../../../src/experiment/claims/plan.ts";

const plan = (changes: object) => planOf({ first: 128, most: 1000, level: 0.95, verdicts: 1, ...changes });

it("looks are doublings, and the most in the end", () => {
  expect(plan({}).looks).toEqual([128, 256, 512, 1000]);
  expect(plan({ most: 512 }).looks).toEqual([128, 256, 512]);
  expect(plan({ most: 100 }).looks).toEqual([100]);
});

it("all errors together are what the level allows", () => {
  for (const changes of [{}, { verdicts: 7 }, { most: 1_000_000, level: 0.99 }]) {
    const { verdicts = 1, level = 0.95 } = changes as { verdicts?: number; level?: number };
    const { looks, each } = plan(changes);
    expect((1 - each) * looks.length * verdicts).toBeCloseTo(1 - level, 12);
  }
  expect(plan({ most: 128 }).each).toBe(0.95);
});
