import { expect, it } from "vitest";
import { crashingModel } from "../../support/jobs.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const plan = planOf(
  crashingModel(
    { crews: { people: { size: 1, order: { kind: "random" } } } },
    { a: { at: 10 }, b: { at: 20 }, c: { at: 30 }, d: { at: 40 } },
  ),
);

const second = (seed: number): string => {
  const { facts } = watchUntil(plan, 2000, String(seed));
  const began = facts.filter(({ name }) => name === "repairBegan").map(({ numbers }) => numbers[0]);
  expect([...began].sort()).toEqual([0, 1, 2, 3]);
  return plan.components[began[1]].name;
};

it("takes any of those that wait, each as likely", () => {
  // 300 runs: the chi-square of three equal chances passes 13.8 once in a thousand tests, one that is never taken gives 150.
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 300; seed++) {
    const name = second(seed);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const square = (observed: readonly number[]) =>
    observed.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
  expect(square(["b-1", "c-1", "d-1"].map((name) => counts.get(name) ?? 0))).toBeLessThan(13.8);
  expect(square([150, 150, 0])).toBeGreaterThan(13.8);
});
