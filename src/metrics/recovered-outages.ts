import { defineOutageMetric } from "./metric.ts";
import { countOf } from "./sums.ts";

/** Outages after which all was back to normal before the run ended. Unit: 1. Estimand: as the study says. */
export const recoveredOutages = defineOutageMetric({
  kind: "recovered-outages",
  unit: "1",
  summary: "outages after which all was back to normal",
  estimand: "the mean number of outages after which all is back to normal before the run ends",
  ofOutages: (outages) => countOf(outages, outages.recovered),
});
