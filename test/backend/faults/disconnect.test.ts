import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

it("drops all phones of a cluster at once and says how many; nothing else fails", () => {
  const { facts, times } = watchUntil(planOf(frontOf({})), 1);
  expect(facts.find(({ name }) => name === "faultStruck")?.numbers.slice(0, 2)).toEqual([0, 10_000]);
  expect(times("componentBad")).toEqual([]);
});

it("is inert when nobody is connected", () => {
  const faults = { drop: { kind: "disconnect", cluster: "site", at: ["0 s", "0 s"] } };
  const { facts } = watchUntil(planOf(frontOf({}, { model: { faults } })), 1);
  expect(facts.filter(({ name }) => name === "faultStruck").map(({ numbers }) => numbers[1])).toEqual([
    10_000, 0,
  ]);
});
