import { expect, it } from "vitest";
import { eventRanks } from "../../src/backend/backend.ts";
import { planOf, watchUntil } from "../support/plans.ts";

it("every kind of event has a rank of its own, so that the order within an instant is known", () => {
  const ranks = Object.values(eventRanks);
  expect(new Set(ranks).size).toBe(ranks.length);
});

it("at one instant a repair comes before a failure: a pair is not down in between", () => {
  const crash = (life: string, repair: string) => ({ life, repair });
  const plan = planOf({
    services: {
      a: { servers: 1, crash: crash("100 s", "50 s") },
      b: { servers: 1, crash: crash("150 s", "50 s") },
    },
    up: { any: ["a", "b"] },
  });
  // At 150 s the first is repaired and the second fails.
  const { facts } = watchUntil(plan, 160);
  expect(facts.filter(({ name }) => name === "served").map(({ numbers }) => numbers[0])).toEqual([1]);
});
