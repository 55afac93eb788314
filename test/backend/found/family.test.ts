import { expect, it } from "vitest";
import { createDiscovery, discoveryKinds, foundSchema } from "../../../src/backend/found/family.ts";
import * as members from "../../../src/backend/found/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(discoveryKinds).toHaveLength(Object.values(members).length);
  expect(new Set(discoveryKinds.map(({ kind }) => kind)).size).toBe(discoveryKinds.length);
  for (const { summary } of discoveryKinds) expect(summary.length).toBeGreaterThan(10);
  expect(foundSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});

it("makes a rule, and the law of the time it takes where there is one", () => {
  expect(createDiscovery({ kind: "at-once" }).finds).toBeUndefined();
  expect(createDiscovery({ kind: "after", takes: { kind: "fixed", value: 30 } }).finds?.mean).toBe(30);
});
