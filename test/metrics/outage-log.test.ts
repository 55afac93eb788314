import { expect, it } from "vitest";
import { completeRule } from "../../src/metrics/metric.ts";
import { OUTAGE_COLUMNS, outageLog, ruleKey, tellOutage } from "../../src/metrics/outage-log.ts";
import { logged } from "../support/logged.ts";
import { jump, settling, strict } from "../support/told.ts";

it("tells one number for each column, in their order", () => {
  const outages = logged([jump(100, 0.2), [130, "alarm", 0.2], jump(200, 0.6), jump(300, 1)], { end: 1000 });
  const told: number[] = [];
  tellOutage(outages, 0, (value) => told.push(value));
  expect(told).toEqual([100, 100, 0, 30, 200, 0.2, Number.NaN]);
  expect(OUTAGE_COLUMNS.map(({ name }) => name)).toEqual([
    "began",
    "length",
    "cut",
    "detected",
    "recovered",
    "lowest",
    "userHours",
  ]);
  expect(() => tellOutage(outages, 1, () => {})).toThrow("only if there is one");
});

it("rules that are the same have one name, others have others", () => {
  const key = (rule: Parameters<typeof completeRule>[0]) => ruleKey(completeRule(rule));
  expect(key(strict)).toBe(key({ ...strict, from: 0, degraded: 0.99 }));
  const others = [strict, settling, { ...strict, from: 1 }, { ...strict, degraded: 0.98 }];
  expect(new Set(others.map(key)).size).toBe(4);
  expect(outageLog(strict).fold.name).not.toBe(outageLog(settling).fold.name);
});
