import { duration } from "../../base/units.ts";
import { defineFailoverPolicy } from "./policy.ts";

/** Switches by itself once the cell has been silent for long enough. */
export const automatic = defineFailoverPolicy({
  kind: "automatic",
  summary: "switches by itself after a silence",
  byHand: false,
  params: { silence: duration() },
  create:
    ({ silence }) =>
    ({ silentFor }) =>
      silentFor < silence ? { do: "wait", recheckAfter: silence - silentFor } : { do: "switch" },
});
