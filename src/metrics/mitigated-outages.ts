import { defineOutageMetric } from "./metric.ts";

/** Outages that ended in the run. Unit: 1. Estimand: as the study says. */
export const mitigatedOutages = defineOutageMetric({
  kind: "mitigated-outages",
  unit: "1",
  summary: "outages that ended",
  estimand: "the mean number of outages that end before the run does",
  ofOutages: ({ count, cut }) => (count > 0 ? count - cut[count - 1] : 0),
});
