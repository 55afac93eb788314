import { expect, it } from "vitest";
import { sheddingKinds, sheddingSchema } from "../../../src/backend/shedding/family.ts";
import * as members from "../../../src/backend/shedding/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(sheddingKinds).toHaveLength(Object.values(members).length);
  expect(new Set(sheddingKinds.map(({ kind }) => kind)).size).toBe(sheddingKinds.length);
  for (const { summary } of sheddingKinds) expect(summary.length).toBeGreaterThan(10);
  expect(sheddingSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
