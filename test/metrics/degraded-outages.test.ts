import { expect, it } from "vitest";
import { degradedOutages } from "../../src/metrics/degraded-outages.ts";
import { jump, told } from "../support/told.ts";

it("counts falls below the degraded threshold", () => {
  const facts = [jump(100, 0.9), jump(200, 0), jump(300, 0.99), jump(400, 0.95)];
  expect(told(degradedOutages, facts, { end: 500 })).toBe(2);
  expect(told(degradedOutages, facts, { end: 500, rule: { threshold: 0.5, settling: 101 } })).toBe(1);
  expect(told(degradedOutages, facts, { end: 500, rule: { threshold: 1, settling: 0 } })).toBe(1);
});
