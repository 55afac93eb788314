import { defineOutageMetric } from "./metric.ts";

/** Time under the degraded threshold, 99 % if nothing is said. Unit: s. Estimand: as the study says. */
export const degradedDowntime = defineOutageMetric({
  kind: "degraded-downtime",
  unit: "s",
  most: (seconds) => seconds,
  summary: "time that the service was degraded or down",
  estimand: "the mean time under the degraded threshold",
  ofOutages: ({ degraded }) => degraded.downtime,
});
