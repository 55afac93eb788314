import { positiveShare } from "../../base/units.ts";
import { defineAdmission } from "./rule.ts";

/** Lets in a fixed share of what the good servers can do. */
export const capped = defineAdmission({
  kind: "capped",
  summary: "lets in at most a share of what the servers can do",
  params: { at: positiveShare().describe("the share of what the servers can do that is let in") },
  memory: 0,
  create:
    ({ at }) =>
    ({ capacity }) =>
      at * capacity,
});
