import { expect, it } from "vitest";
import { createShedding } from "../../../src/backend/shedding/family.ts";

it("all actions are alike", () => {
  expect(createShedding({ kind: "none" })).toEqual([[0, 1, 2, 3, 4]]);
});
