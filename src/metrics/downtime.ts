import { defineOutageMetric } from "./metric.ts";
import { sumOf } from "./sums.ts";

/** Time in outage. Unit: s. An outage that goes on at the end of the run is cut there. Estimand: as the study says. */
export const downtime = defineOutageMetric({
  kind: "downtime",
  unit: "s",
  most: (seconds) => seconds,
  summary: "time that the service was down",
  estimand: "the mean downtime of what the study simulates, a first year or a stretch of the long run",
  ofOutages: (outages) => sumOf(outages, outages.length),
});
