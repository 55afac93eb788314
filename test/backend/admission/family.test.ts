import { expect, it } from "vitest";
import { admissionKinds, admissionSchema } from "../../../src/backend/admission/family.ts";
import * as members from "../../../src/backend/admission/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(admissionKinds.map(({ kind }) => kind).sort()).toEqual(
    Object.values(members)
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(new Set(admissionKinds.map(({ kind }) => kind)).size).toBe(admissionKinds.length);
  for (const { summary } of admissionKinds) expect(summary.length).toBeGreaterThan(10);
  expect(admissionSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
