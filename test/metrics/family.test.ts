import { expect, it } from "vitest";
import { metricKinds } from "../../src/metrics/family.ts";
import * as members from "../../src/metrics/members.ts";

it("holds every member once, with a unit and a summary", () => {
  expect(metricKinds).toHaveLength(Object.keys(members).length);
  expect(new Set(metricKinds.map(({ kind }) => kind)).size).toBe(metricKinds.length);
  for (const { unit, summary } of metricKinds) expect(unit.length * summary.length).toBeGreaterThan(0);
});
