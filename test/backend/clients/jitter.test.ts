import { expect, it } from "vitest";
import { jittered } from "../../../src/backend/clients/jitter.ts";

it("varies a wait from 0, from its half, to both sides, or not", () => {
  expect(jittered(8, "full", 0.25)).toEqual([0, 8]);
  expect(jittered(8, "equal", 0.25)).toEqual([4, 8]);
  expect(jittered(8, "around", 0.25)).toEqual([6, 10]);
  expect(jittered(8, "none", 0.25)).toEqual([8, 8]);
});
