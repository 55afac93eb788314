import { expect, it } from "vitest";
import {
  commonCauseKinds,
  commonCauseOf,
  commonCauseSchema,
} from "../../../src/backend/common-cause/family.ts";
import * as members from "../../../src/backend/common-cause/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(commonCauseKinds).toHaveLength(Object.values(members).length);
  expect(new Set(commonCauseKinds.map(({ kind }) => kind)).size).toBe(commonCauseKinds.length);
  for (const { summary } of commonCauseKinds) expect(summary.length).toBeGreaterThan(10);
  expect(commonCauseSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});

it("every kind takes the name of the life that it is about", () => {
  expect(commonCauseSchema().parse({ kind: "beta", beta: "10 %", life: "disk" })).toEqual({
    kind: "beta",
    beta: 0.1,
    life: "disk",
  });
  expect(commonCauseOf({ kind: "beta" }).kind).toBe("beta");
});
