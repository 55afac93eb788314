import { expect, it } from "vitest";
import { faultEffects } from "../../src/metrics/fault-effects.ts";
import { told } from "../support/told.ts";

it("sums what scripted faults changed, and is 0 when all were inert; faults by chance do not count", () => {
  const facts = [
    [10, "faultStruck", 0, 3, 1],
    [20, "faultStruck", 1, 0, 1],
    [30, "faultStruck", 0, 4, 1],
    [40, "faultStruck", 0, 9, 0],
  ] as const;
  expect(told(faultEffects, facts, { end: 100 })).toBe(7);
  expect(told(faultEffects, [[10, "faultStruck", 0, 0, 1]], { end: 100 })).toBe(0);
});
