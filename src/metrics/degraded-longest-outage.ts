import { defineOutageMetric } from "./metric.ts";

/** The longest outage under the degraded threshold, 0 without any. Unit: s. Estimand: as the study says. */
export const degradedLongestOutage = defineOutageMetric({
  kind: "degraded-longest-outage",
  unit: "s",
  most: (seconds) => seconds,
  summary: "length of the longest time that the service was degraded or down",
  estimand: "the mean length of the longest time under the degraded threshold",
  ofOutages: ({ degraded }) => degraded.longest,
});
