import { expect, it } from "vitest";
import {
  createReplication,
  replicationKinds,
  replicationSchema,
} from "../../../src/backend/replication/family.ts";
import * as members from "../../../src/backend/replication/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(replicationKinds).toHaveLength(Object.values(members).length);
  expect(new Set(replicationKinds.map(({ kind }) => kind)).size).toBe(replicationKinds.length);
  for (const { summary } of replicationKinds) expect(summary.length).toBeGreaterThan(10);
  expect(replicationSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});

it("makes what the parameters say", () => {
  const given = replicationSchema().parse({ kind: "asynchronous", lag: "5 s", rebuild: "1 h" });
  expect(createReplication(given)).toMatchObject({
    lags: { mean: 5 },
    rebuilds: { mean: 3600 },
    stalls: null,
  });
});
