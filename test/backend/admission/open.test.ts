import { expect, it } from "vitest";
import { createAdmission } from "../../../src/backend/admission/family.ts";
import { askedOf } from "../../support/gates.ts";

it("lets everybody in, from the first second and without any server", () => {
  const ask = askedOf(createAdmission({ kind: "open" }));
  expect(ask({ openFor: 0, capacity: 0 })).toBe(Number.POSITIVE_INFINITY);
});
