import { expect, it } from "vitest";
import { allMetrics, breakdownKinds, metricKinds, metricOf } from "../../src/metrics/family.ts";
import * as members from "../../src/metrics/members.ts";
import { who } from "../support/attributed.ts";

it("holds every member once, with a unit and a summary", () => {
  const kinds = [...allMetrics, ...breakdownKinds];
  expect(kinds).toHaveLength(Object.keys(members).length);
  expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length);
  for (const { unit, summary, estimand } of allMetrics)
    expect(unit.length * summary.length * estimand.length).toBeGreaterThan(0);
  for (const { columns, summary } of breakdownKinds)
    expect(columns.length * summary.length).toBeGreaterThan(0);
});

it("a breakdown gives a number for each column and part", () => {
  const causes = who.causes.map(() => 1);
  const run = {
    phases: Array(12).fill(1),
    started: causes,
    startedTime: causes,
    held: causes,
    prolonged: Array(14).fill(1),
  };
  for (const { parts, columns, values } of breakdownKinds)
    expect(values(run, who).map((column) => column.length)).toEqual(columns.map(() => parts(who).length));
});

it("a metric with parameters says how its columns are told apart, and is no standard one", () => {
  const others = allMetrics.filter((one) => !metricKinds.includes(one));
  expect(others.length).toBeGreaterThan(0);
  for (const { kind, params, label } of others)
    expect([kind, Object.keys(params ?? {}).length > 0, typeof label]).toEqual([kind, true, "function"]);
});

it("a metric is found by its name", () => {
  expect(metricOf("slo").kind).toBe("slo");
  expect(() => metricOf("luck")).toThrow("name of a member");
});
