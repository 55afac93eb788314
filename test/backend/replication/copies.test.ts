import { expect, it } from "vitest";
import { told } from "../../support/groups.ts";

const lost = (scheme: object, ...blows: readonly (readonly [string, number, number])[]) =>
  told(
    {
      servers: 3,
      scheme,
      blows: blows.map(([target, from, to]) => ["data-loss", target, from, to] as const),
    },
    ["dataLost"],
  );

it("servers with copies of their own lose all with the last one; one that is back is filled by the others", () => {
  const shared = { kind: "load-shared", needed: 1 };
  expect(lost(shared, ["chat-1", 100, 500], ["chat-2", 200, 500], ["chat-3", 300, 400])).toEqual([
    "300 dataLost -1",
  ]);
  expect(lost(shared, ["chat-1", 100, 150], ["chat-2", 200, 500], ["chat-3", 300, 400])).toEqual([]);
});

it("a group of three rebuilds its backups side by side", () => {
  const lines = told(
    {
      servers: 3,
      scheme: {
        kind: "primary-backup",
        backups: 2,
        failover: { takes: "10 s" },
        replication: { kind: "synchronous", rebuild: "100 s" },
      },
      blows: [
        ["crash", "chat-2", 100, 200],
        ["crash", "chat-3", 100, 250],
      ],
    },
    ["rebuildBegan", "rebuilt"],
  );
  expect(lines).toEqual([
    "200 rebuildBegan chat-2",
    "250 rebuildBegan chat-3",
    "300 rebuilt chat-2",
    "350 rebuilt chat-3",
  ]);
});
