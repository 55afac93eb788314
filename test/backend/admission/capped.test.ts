import { expect, it } from "vitest";
import { createAdmission } from "../../../src/backend/admission/family.ts";
import { askedOf } from "../../support/gates.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

it("lets in its share of the capacity at any time", () => {
  const ask = askedOf(createAdmission({ kind: "capped", at: 0.8 }));
  expect(ask({ openFor: 0, capacity: 500 })).toBeCloseTo(400, 12);
  expect(ask({ openFor: 1e6, capacity: 500 })).toBeCloseTo(400, 12);
});

it("a storm behind it comes back at that rate", () => {
  const admission = { kind: "capped", at: "50 %" };
  const { run } = watch(planOf(frontOf({ login: { rate: "100/s", holds: "1M", queue: "1M" }, admission })));
  run.advanceTo(60);
  expect(run.world.pools.connected[0]).toBeCloseTo(3000, 6);
});
