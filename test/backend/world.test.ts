import { expect, it } from "vitest";
import { worldShape } from "../../src/backend/world.ts";
import { cellsOf } from "../support/cells.ts";
import { planOf } from "../support/plans.ts";

it("has a row for each thing of the plan, and none for phones where there are none", () => {
  const plan = planOf(cellsOf({ servers: 8, cells: 2, messages: 1, cut: "1 s" }));
  const shape = worldShape(plan);
  expect(shape.components.causes.length).toBe(plan.components.length);
  expect(shape.groups.good.length).toBe(plan.groups.length);
  expect(shape.cells.queue.length).toBe(2);
  expect(shape.pools.connected.length).toBe(2);
  expect(worldShape(planOf({ services: { chat: { servers: 1 } } })).pools.connected.length).toBe(0);
});
