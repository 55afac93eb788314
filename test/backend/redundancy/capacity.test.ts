import { expect, it } from "vitest";
import { capacityIn } from "../../../src/backend/redundancy/capacity.ts";
import { planOf, watch } from "../../support/plans.ts";

const blow = (kind: string, target: string, more: object = {}) => ({
  kind,
  target,
  at: ["10 s"],
  lasts: "10 s",
  ...more,
});

const capacities = (faults: object): number[] => {
  const plan = planOf({
    services: { chat: { servers: 4, scheme: { kind: "load-shared", needed: 1 } } },
    faults,
  });
  const { run } = watch(plan);
  return [0, 15, 30].map((time) => {
    run.advanceTo(time);
    return capacityIn(run.context, 0);
  });
};

it("good members are worth one server each, slow ones their share, and those that are down nothing", () => {
  expect(capacities({ a: blow("crash", "chat-1") })).toEqual([4, 3, 4]);
  const slow = blow("slow", "chat-2", { to: "25 %" });
  expect(capacities({ a: blow("crash", "chat-1"), slow })).toEqual([4, 2.25, 4]);
});
