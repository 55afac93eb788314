import { expect, it } from "vitest";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

const plan = planOf({
  domains: { rack: { kind: "rack" } },
  services: { chat: { servers: 2, in: "rack" } },
  faults: { f: { kind: "hang", target: "rack", at: ["10 s"], lasts: "20 s" } },
});

it("hangs a place with all that is in it, for a time", () => {
  const { run, times } = watchUntil(plan, 15);
  const { hung } = run.world.components;
  expect([...hung]).toEqual([1, 1, 1]);
  run.advanceTo(50);
  expect([times("faultBegan"), times("faultEnded")]).toEqual([[10], [30]]);
  expect([[...hung], times("componentGood", placeOf(plan, "chat-2"))]).toEqual([[0, 0, 0], [30]]);
});
