import { defineReplication } from "./replication.ts";

/** All members use the same storage: whoever acts finds everything there, and losing a member loses no data. */
export const shared = defineReplication({
  kind: "shared",
  summary: "all members use the same storage, so nothing is copied and none is behind",
  params: {},
  create: () => null,
});
