import { expect, it } from "vitest";
import { reconnectKinds, reconnectSchema } from "../../../src/backend/clients/family.ts";
import * as members from "../../../src/backend/clients/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(reconnectKinds.map(({ kind }) => kind).sort()).toEqual(
    Object.values(members)
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(new Set(reconnectKinds.map(({ kind }) => kind)).size).toBe(reconnectKinds.length);
  for (const { summary } of reconnectKinds) expect(summary.length).toBeGreaterThan(10);
  expect(reconnectSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});
