import { expect, it } from "vitest";
import { completeRule } from "../../src/metrics/metric.ts";

it("a rule counts from the beginning and is back to normal at 99 %, unless it says otherwise", () => {
  const rule = { threshold: 0.5, settling: 60 };
  expect(completeRule(rule)).toEqual({ ...rule, degraded: 0.99, from: 0 });
  expect(completeRule({ ...rule, degraded: 0.9, from: 7 })).toEqual({ ...rule, degraded: 0.9, from: 7 });
});

it("what is down is degraded, too", () => {
  expect(completeRule({ threshold: 1, settling: 0 }).degraded).toBe(1);
});
