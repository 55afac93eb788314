import { expect, it } from "vitest";
import { failoverKinds, failoverSchema } from "../../../src/backend/failover/family.ts";
import * as members from "../../../src/backend/failover/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(failoverKinds.map(({ kind }) => kind).sort()).toEqual(
    Object.values(members)
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(new Set(failoverKinds.map(({ kind }) => kind)).size).toBe(failoverKinds.length);
  for (const { summary } of failoverKinds) expect(summary.length).toBeGreaterThan(10);
  expect(failoverSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
