import { defineOutageMetric } from "./metric.ts";
import { sumOf } from "./sums.ts";

/** Time outside of outages. Unit: s. Estimand: as the study says. With the outages it gives the mean time between them. */
export const uptime = defineOutageMetric({
  kind: "uptime",
  unit: "s",
  most: (seconds) => seconds,
  better: "more",
  summary: "time that the service was up",
  estimand: "the mean time without outage of what the study simulates",
  ofOutages: (outages, _params, end) => end - outages.from - sumOf(outages, outages.length),
});
