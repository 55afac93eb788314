import { expect, it } from "vitest";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

const plan = planOf({
  domains: { rack: { kind: "rack" } },
  services: { chat: { servers: 2, in: "rack" } },
  faults: { f: { kind: "slow", target: "rack", at: ["10 s"], lasts: "20 s", to: "50 %" } },
});

it("a place serves with less capacity, for a time", () => {
  const { run, times } = watchUntil(plan, 15);
  const { capacity } = run.world.components;
  expect([...capacity]).toEqual([0.5, 0.5, 0.5]);
  run.advanceTo(50);
  expect([times("faultBegan"), times("faultEnded")]).toEqual([[10], [30]]);
  expect([[...capacity], times("componentBad", placeOf(plan, "chat-2"))]).toEqual([[1, 1, 1], []]);
});
