import { expect, it } from "vitest";
import { disciplineKinds, disciplineSchema } from "../../../src/backend/disciplines/family.ts";
import * as members from "../../../src/backend/disciplines/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(disciplineKinds.map(({ kind }) => kind).sort()).toEqual(
    Object.values(members)
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(new Set(disciplineKinds.map(({ kind }) => kind)).size).toBe(disciplineKinds.length);
  for (const { summary } of disciplineKinds) expect(summary.length).toBeGreaterThan(10);
  expect(disciplineSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
