import { expect, it } from "vitest";
import { exceedance } from "../../src/stats/exceedance.ts";
import { wilson } from "../../src/stats/proportion.ts";

it("counts what is strictly above, each with its interval", () => {
  const [first, last] = exceedance([0, 3, 3, 8], [3, 8], 0.9);
  expect(first).toEqual({ x: 3, ...wilson({ successes: 1, n: 4 }, 0.9) });
  expect([last!.estimate, last!.lower]).toEqual([0, 0]);
  expect(last!.upper).toBeGreaterThan(0.3);
});
