import { defineOutageMetric } from "./metric.ts";
import { countOf } from "./sums.ts";

/** Outages that somebody or something noticed before they ended. Unit: 1. Estimand: as the study says. */
export const detectedOutages = defineOutageMetric({
  kind: "detected-outages",
  unit: "1",
  summary: "outages that were noticed before they ended",
  estimand: "the mean number of outages that are noticed before they end",
  ofOutages: (outages) => countOf(outages, outages.detected),
});
