import { expect, it } from "vitest";
import { createMode, modeKinds, modeSchema } from "../../../src/backend/modes/family.ts";
import * as members from "../../../src/backend/modes/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(modeKinds).toHaveLength(Object.values(members).length);
  expect(new Set(modeKinds.map(({ kind }) => kind)).size).toBe(modeKinds.length);
  for (const { summary } of modeKinds) expect(summary.length).toBeGreaterThan(10);
  expect(modeSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});

it("makes what the parameters describe", () => {
  expect(createMode({ kind: "slow", to: 0.25 })).toEqual({ do: "slow", to: 0.25 });
  expect(createMode({ kind: "drop", silent: true })).toEqual({ do: "drop", silent: true });
});
