import { defineOutageMetric } from "./metric.ts";
import { sumOf } from "./sums.ts";

/**
 * Time until outages were noticed, summed over those that were. Unit: s. Estimand: the numerator of the mean time to detect; see
 * `detected` in `outage-log.ts`.
 */
export const detectionTime = defineOutageMetric({
  kind: "detection-time",
  unit: "s",
  summary: "time from the beginning of outages until they were noticed, in all",
  estimand:
    "the mean time until outages are noticed, summed over a run; over the mean of detected-outages it is the mean time to detect",
  ofOutages: (outages) => sumOf(outages, outages.detected),
});
