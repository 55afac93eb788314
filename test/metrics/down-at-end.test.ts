import { expect, it } from "vitest";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { planOf } from "../support/plans.ts";

it("an outage that goes on at the horizon is told, one that is over is not", () => {
  const plan = planOf({
    services: { chat: { servers: 1 } },
    faults: { cut: { kind: "crash", target: "chat-1", lasts: "5 h", at: ["1 h"] } },
  });
  const downAt = (hours: number) => {
    const rule = { threshold: 0.5, settling: 0 };
    const run = createRunner(plan, { rule, horizon: hours * 3600, untilQuiet: false });
    return run(runKey(seedKey("1"), "years", 0))["down-at-end"];
  };
  expect([0.5, 3, 7].map(downAt)).toEqual([0, 1, 0]);
});
