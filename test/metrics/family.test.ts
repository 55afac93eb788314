import { expect, it } from "vitest";
import { breakdownKinds, metricKinds } from "../../src/metrics/family.ts";
import * as members from "../../src/metrics/members.ts";
import { who } from "../support/attributed.ts";

it("holds every member once, with a unit and a summary", () => {
  const kinds = [...metricKinds, ...breakdownKinds];
  expect(kinds).toHaveLength(Object.keys(members).length);
  expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length);
  for (const { unit, summary } of metricKinds) expect(unit.length * summary.length).toBeGreaterThan(0);
  for (const { columns, summary } of breakdownKinds)
    expect(columns.length * summary.length).toBeGreaterThan(0);
});

it("a breakdown gives a number for each column and part", () => {
  const causes = who.causes.map(() => 1);
  const run = {
    phases: Array(11).fill(1),
    started: causes,
    startedTime: causes,
    held: causes,
    prolonged: Array(14).fill(1),
  };
  for (const { parts, columns, values } of breakdownKinds)
    expect(values(run, who).map((column) => column.length)).toEqual(columns.map(() => parts(who).length));
});
