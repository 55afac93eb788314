import { expect, it } from "vitest";
import { instantSwitch, unlessInstant } from "../../../src/backend/failover/spec.ts";
import { createLaw } from "../../../src/distributions/family.ts";

it("a law that takes no time is none", () => {
  const some = createLaw({ kind: "fixed", value: 1 });
  expect([null, createLaw({ kind: "fixed", value: 0 }), some].map(unlessInstant)).toEqual([null, null, some]);
});

it("an instant switch always works, and nobody needs to help", () => {
  expect(instantSwitch).toMatchObject({ takes: null, coverage: 1, byHand: null, needs: null });
});
