import { defineOutageMetric } from "./metric.ts";
import { sumOf } from "./sums.ts";

/**
 * Time until all was back to normal (see `recovered` in `outage-log.ts`), summed over the outages of which it was before the run
 * ended. Unit: s. Estimand: the numerator of the mean time to recover.
 */
export const recoveryTime = defineOutageMetric({
  kind: "recovery-time",
  unit: "s",
  summary: "time from the beginning of outages until all was back to normal, in all",
  estimand:
    "the mean time until all is back to normal, summed over a run; over the mean of recovered-outages it is the mean time to recover",
  ofOutages: (outages) => sumOf(outages, outages.recovered),
});
