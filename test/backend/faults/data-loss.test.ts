import { expect, it } from "vitest";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

const plan = planOf({
  domains: { rack: { kind: "rack" } },
  services: { chat: { servers: 2, in: "rack" } },
  faults: { f: { kind: "data-loss", target: "rack", at: ["10 s"], lasts: "20 s" } },
});

it("a place goes down for a time, and what was stored there is gone", () => {
  const { run, times } = watchUntil(plan, 15);
  const { empty } = run.world.components;
  expect([...empty]).toEqual([1, 1, 1]);
  run.advanceTo(50);
  expect([times("faultBegan"), times("faultEnded")]).toEqual([[10], [30]]);
  expect(times("componentGood", placeOf(plan, "chat-2"))).toEqual([30]);
});
