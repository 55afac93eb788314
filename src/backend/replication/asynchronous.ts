import { createLaw, lawSchema } from "../../distributions/family.ts";
import { defineReplication } from "./replication.ts";

/** Writes reach the backups some time later: a promotion loses what had not come yet. */
export const asynchronous = defineReplication({
  kind: "asynchronous",
  summary: "backups are behind by a lag, which their promotion loses",
  params: {
    lag: lawSchema().describe("by how much a backup is behind when it is promoted: that much is lost"),
    rebuild: lawSchema().describe("the time to fill a copy that was away, from the acting one"),
    restore: lawSchema()
      .optional()
      .describe("the time to restore from a backup on tape when no copy is left; left out: it goes on empty"),
  },
  create: ({ lag, rebuild, restore }) => ({
    rebuilds: createLaw(rebuild),
    stalls: null,
    lags: createLaw(lag),
    restores: restore === undefined ? null : createLaw(restore),
  }),
});
