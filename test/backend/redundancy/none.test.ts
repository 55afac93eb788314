import { expect, it } from "vitest";
import { createScheme } from "../../../src/backend/redundancy/family.ts";
import { viewOf } from "../../support/groups.ts";
import { planOf, shareAt, watchUntil } from "../../support/plans.ts";

it("makes each server a group of its own", () => {
  const { groupSize, rule } = createScheme({ kind: "none" }, 4, 1);
  expect(groupSize).toBe(1);
  expect(rule(viewOf({ size: 1, good: 1 }))).toBe("serves");
  expect(rule(viewOf({ size: 1, good: 0 }))).toBe("down");
});

it("with a share to serve, one of four servers takes its quarter with it", () => {
  const plan = planOf({
    services: { chat: { servers: 4 } },
    share: ["chat"],
    faults: { crash: { kind: "crash", target: "chat-3", at: ["1 min"], lasts: "5 min" } },
  });
  const { facts } = watchUntil(plan, 600);
  expect([59, 61, 359, 361].map((time) => shareAt(facts, time))).toEqual([1, 0.75, 0.75, 1]);
});
