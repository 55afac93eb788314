import { expect, it } from "vitest";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf, phonesOf } from "../../support/storms.ts";

it.each(["40 s", "20 min"])(
  "phones that try in vain at a closed cell are all there afterwards: %s",
  (lasts) => {
    const faults = { crash: { kind: "crash", target: "chat-1", at: ["10 s"], lasts } };
    const { run } = watch(planOf(frontOf({}, { model: { faults } })));
    run.advanceTo(10 + (lasts === "40 s" ? 45 : 1205));
    expect(phonesOf(run.context)).toBeCloseTo(10_000, 6);
    expect(run.world.pools.connected[0]).toBeLessThan(10_000);
  },
);
