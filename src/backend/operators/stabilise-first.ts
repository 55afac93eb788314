import { count, duration } from "../../base/units.ts";
import { defineOperatorPolicy } from "./policy.ts";

/**
 * Tries to calm the running cluster, and gives that up for a full restart after so many attempts or so long since the
 * alarm, whichever is first.
 */
export const stabiliseFirst = defineOperatorPolicy({
  kind: "stabilise-first",
  summary: "tries to calm the running cluster; restarts everything after so many attempts or so long",
  params: {
    attempts: count().describe("how many attempts to stabilise"),
    patience: duration().describe("no attempt is begun later than so long after the alarm"),
  },
  create:
    ({ attempts, patience }) =>
    (view) => {
      if (view.canSwitch) return "switch";
      if (!view.unsettled) return "wait";
      return view.attempts < attempts && view.elapsed < patience ? "stabilise" : "restart";
    },
});
