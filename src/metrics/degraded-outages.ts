import { defineOutageMetric } from "./metric.ts";

/** How many outages there were under the degraded threshold. Unit: 1. Estimand: as the study says. */
export const degradedOutages = defineOutageMetric({
  kind: "degraded-outages",
  unit: "1",
  summary: "times that the service became degraded or went down",
  estimand: "the mean number of falls below the degraded threshold",
  ofOutages: ({ degraded }) => degraded.count,
});
