import { expect, it } from "vitest";
import { namesOf } from "../../src/cli/told-names.ts";
import { planOf } from "../support/plans.ts";
import { frontOf } from "../support/storms.ts";

it("each list of names goes by the places of the plan", () => {
  const plan = planOf(frontOf({}, { servers: 2 }));
  const { components, pools, faults, services, cells } = namesOf(plan);
  expect(components).toEqual(plan.components.map(({ name }) => name));
  expect([pools.length, faults, services, cells.length]).toEqual([1, ["drop"], ["chat"], 1]);
  expect(namesOf(planOf({ services: { chat: { servers: 1 } } })).pools).toEqual([]);
});
