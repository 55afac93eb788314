import { expect, it } from "vitest";
import { shared } from "../../../src/backend/replication/shared.ts";
import { told } from "../../support/groups.ts";

it("has nothing to copy", () => {
  expect(shared.create({})).toBe(null);
});

it("a member that loses its data loses none: what counts is in the storage that all use", () => {
  const lines = told(
    {
      servers: 2,
      scheme: { kind: "primary-backup", failover: { takes: "10 s" } },
      blows: [
        ["data-loss", "chat-1", 100, 300],
        ["data-loss", "chat-2", 200, 500],
      ],
    },
    ["dataLost", "promoted", "groupServes"],
  );
  expect(lines).toEqual(["110 promoted chat-2", "110 groupServes", "310 promoted chat-1", "310 groupServes"]);
});
