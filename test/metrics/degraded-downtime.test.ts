import { expect, it } from "vitest";
import { degradedDowntime } from "../../src/metrics/degraded-downtime.ts";
import { jump, told } from "../support/told.ts";

it("is time under the degraded threshold, whatever the threshold", () => {
  const facts = [jump(100, 0.9), jump(200, 0), jump(300, 0.99), jump(400, 0.95)];
  expect(told(degradedDowntime, facts, { end: 500 })).toBe(300);
  expect(
    told(degradedDowntime, facts, { end: 500, rule: { threshold: 0.5, settling: 0, degraded: 0.92 } }),
  ).toBe(200);
  expect(told(degradedDowntime, facts, { end: 500, rule: { threshold: 0.5, settling: 0, from: 250 } })).toBe(
    150,
  );
});
