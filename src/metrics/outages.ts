import { defineOutageMetric } from "./metric.ts";

/** How many outages there were. Unit: 1. Estimand: as the study says. */
export const outages = defineOutageMetric({
  kind: "outages",
  unit: "1",
  summary: "times that the service went down",
  estimand: "the mean number of outages; one that was under way when counting began is one, too",
  ofOutages: ({ count }) => count,
});
