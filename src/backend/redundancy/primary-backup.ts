import { share } from "../../base/units.ts";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import { defineScheme } from "./scheme.ts";

/**
 * Servers in pairs: one acts, the other takes over when it fails. The take-over takes time and works with probability
 * `coverage`; when it does not, the pair is down until the failed server is repaired, or until the other one fails too and
 * is repaired first: then it tries again.
 */
export const primaryBackup = defineScheme({
  kind: "primary-backup",
  summary: "pairs: a backup takes over from its primary, which takes time and may fail",
  params: { takeover: lawSchema(), coverage: share() },
  unit: 2,
  misfit: (_, servers) => (servers % 2 === 0 ? null : `pairs need an even number of servers, not ${servers}`),
  create: ({ takeover, coverage }) => ({
    groupSize: 2,
    rule: ({ good, actingGood }) => (actingGood ? "serves" : good > 0 ? "take-over" : "down"),
    takeover: { takes: createLaw(takeover), coverage },
  }),
});
