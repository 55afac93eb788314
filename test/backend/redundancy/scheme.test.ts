import { expect, it } from "vitest";
import { neededIn } from "../../../src/backend/redundancy/scheme.ts";

it("each cell needs its part, rounded up", () => {
  expect([neededIn(5, 1), neededIn(5, 2), neededIn(6, 3)]).toEqual([5, 3, 2]);
});
