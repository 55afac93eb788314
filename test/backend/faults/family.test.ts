import { expect, it } from "vitest";
import { faultKinds, faultSchema } from "../../../src/backend/faults/family.ts";
import * as members from "../../../src/backend/faults/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(faultKinds.map(({ kind }) => kind).sort()).toEqual(
    Object.values(members)
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(new Set(faultKinds.map(({ kind }) => kind)).size).toBe(faultKinds.length);
  for (const { summary } of faultKinds) expect(summary.length).toBeGreaterThan(10);
  expect(faultSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
