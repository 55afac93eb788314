import { phaseNames } from "./attribution/phases.ts";
import { defineBreakdown } from "./breakdown.ts";

/** Time in outage by what went on: the phases sum to the downtime. Unit: s. Estimand: as the study says. */
export const phases = defineBreakdown({
  kind: "phases",
  summary: "time in outage by phase",
  columns: [{ name: "time", unit: "s" }],
  parts: () => phaseNames,
  values: (run) => [run.phases],
});
