import { expect, it } from "vitest";
import { profileKinds, profileSchema } from "../../../src/backend/demand/family.ts";

it("each kind takes weeks and events besides its own parameters, and nothing else", () => {
  const more = { weekly: [1, 1, 1, 1, 1, 2, 2], events: [{ at: "12-31 23:00", lasts: "2 h", factor: 1.35 }] };
  for (const { kind, params } of profileKinds)
    expect([kind, Object.keys(params)]).toEqual([kind, expect.arrayContaining(["weekly", "events"])]);
  expect(profileSchema().safeParse({ kind: "constant", ...more }).success).toBe(true);
  expect(profileSchema().safeParse({ kind: "constant", shape: 1 }).success).toBe(false);
  expect(profileSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
