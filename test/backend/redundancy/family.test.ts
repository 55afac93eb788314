import { expect, it } from "vitest";
import { schemeKinds, schemeSchema } from "../../../src/backend/redundancy/family.ts";
import * as members from "../../../src/backend/redundancy/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(schemeKinds.map(({ kind }) => kind).sort()).toEqual(
    Object.values(members)
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(new Set(schemeKinds.map(({ kind }) => kind)).size).toBe(schemeKinds.length);
  for (const { summary } of schemeKinds) expect(summary.length).toBeGreaterThan(10);
  expect(schemeSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
