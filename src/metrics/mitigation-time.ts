import { defineOutageMetric } from "./metric.ts";

/**
 * Time from the beginning of outages until the service was back above its threshold, summed over those that ended in the run. Unit:
 * s. Estimand: the numerator of the mean time to mitigate.
 */
export const mitigationTime = defineOutageMetric({
  kind: "mitigation-time",
  unit: "s",
  summary: "length in all of the outages that ended",
  estimand:
    "the mean time until the service is back, summed over a run; over the mean of mitigated-outages it is the mean time to mitigate",
  ofOutages: ({ count, length, cut }) => {
    let sum = 0;
    for (let row = 0; row < count; row++) if (cut[row] === 0) sum += length[row];
    return sum;
  },
});
