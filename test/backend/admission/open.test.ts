import { expect, it } from "vitest";
import { createAdmission } from "../../../src/backend/admission/family.ts";

it("lets everybody in, from the first second and without any server", () => {
  const rule = createAdmission({ kind: "open" });
  expect(rule({ openFor: 0, capacity: 0 })).toBe(Number.POSITIVE_INFINITY);
});
