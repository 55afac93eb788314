import { createLaw, lawSchema } from "../../distributions/family.ts";
import { defineReplication } from "./replication.ts";

/**
 * Each write is on all complete copies before it counts: a promotion loses nothing, but writing stands still for a while
 * when a complete backup is lost.
 */
export const synchronous = defineReplication({
  kind: "synchronous",
  summary: "each write is on every complete copy before it counts",
  params: {
    rebuild: lawSchema().describe("the time to fill a copy that was away, from the acting one"),
    stall: lawSchema()
      .default({ kind: "fixed", value: 0 })
      .describe("how long writing stands still when a complete backup is lost; no time by default"),
    restore: lawSchema()
      .optional()
      .describe("the time to restore from a backup on tape when no copy is left; left out: it goes on empty"),
  },
  create: ({ rebuild, stall, restore }) => ({
    rebuilds: createLaw(rebuild),
    stalls: createLaw(stall),
    lags: null,
    restores: restore === undefined ? null : createLaw(restore),
  }),
});
