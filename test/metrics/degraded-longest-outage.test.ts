import { expect, it } from "vitest";
import { degradedLongestOutage } from "../../src/metrics/degraded-longest-outage.ts";
import { jump, told } from "../support/told.ts";

it("is the longest time under the degraded threshold", () => {
  const facts = [jump(100, 0.9), jump(200, 0), jump(300, 0.99), jump(400, 0.95)];
  expect(told(degradedLongestOutage, facts, { end: 500 })).toBe(200);
  expect(told(degradedLongestOutage, [], { end: 500 })).toBe(0);
});
