import { expect, it } from "vitest";
import { operatorKinds, operatorSchema } from "../../../src/backend/operators/family.ts";
import * as members from "../../../src/backend/operators/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(operatorKinds.map(({ kind }) => kind).sort()).toEqual(
    Object.values(members)
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(new Set(operatorKinds.map(({ kind }) => kind)).size).toBe(operatorKinds.length);
  for (const { summary } of operatorKinds) expect(summary.length).toBeGreaterThan(10);
  expect(operatorSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
