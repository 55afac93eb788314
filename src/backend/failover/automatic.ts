import { duration } from "../../base/units.ts";
import { createLaw } from "../../distributions/family.ts";
import { defineFailoverPolicy } from "./policy.ts";

/** Switches by itself once the failure has been known, or the cell silent, for long enough. */
export const automatic = defineFailoverPolicy({
  kind: "automatic",
  summary: "switches by itself after a silence",
  byHand: false,
  seesHangs: false,
  params: {
    silence: duration()
      .prefault("0 s")
      .describe("how long it waits, once it knows of the failure, before it switches; no time by default"),
  },
  create:
    ({ silence }) =>
    ({ silentFor }) =>
      silentFor < silence ? { do: "wait", recheckAfter: silence - silentFor } : { do: "switch" },
  silence: ({ silence }) => createLaw({ kind: "fixed", value: silence }),
  decides: () => null,
});
