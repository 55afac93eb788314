import { expect, it } from "vitest";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { isRefusal } from "../../src/stats/interval.ts";

it("tells a refusal from an estimate", () => {
  expect(isRefusal(hallInterval([], 0.95))).toBe(true);
  expect(isRefusal(hallInterval([0, 0], 0.95))).toBe(false);
});
