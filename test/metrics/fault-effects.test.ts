import { expect, it } from "vitest";
import { faultEffects } from "../../src/metrics/fault-effects.ts";
import { told } from "../support/told.ts";

it("sums what all faults changed, and is 0 when all were inert", () => {
  const facts = [
    [10, "faultStruck", 0, 3],
    [20, "faultStruck", 1, 0],
    [30, "faultStruck", 0, 4],
  ] as const;
  expect(told(faultEffects, facts, { end: 100 })).toBe(7);
  expect(told(faultEffects, [[10, "faultStruck", 0, 0]], { end: 100 })).toBe(0);
});
