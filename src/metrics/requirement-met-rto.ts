import { duration } from "../base/units.ts";
import { spanLabel } from "./labels.ts";
import { defineOutageMetric } from "./metric.ts";

/**
 * Whether the service was back within the recovery time objective (RTO) after each outage's beginning: 1 or 0. One that is cut at the
 * end of the run counts by its length so far. Unit: 1. Estimand: the chance to meet the requirement in all of what the study simulates.
 */
export const requirementMetRto = defineOutageMetric({
  kind: "requirement-met-rto",
  unit: "1",
  most: () => 1,
  better: "more",
  summary: "whether every outage was over within the recovery time objective: 1 or 0",
  estimand: "the chance that every outage is over within the recovery time objective",
  params: { within: duration().describe("the recovery time objective: the longest outage that is allowed") },
  label: ({ within }) => spanLabel(within),
  ofOutages: ({ count, length }, { within }) => {
    for (let row = 0; row < count; row++) if (length[row] > within) return 0;
    return 1;
  },
});
