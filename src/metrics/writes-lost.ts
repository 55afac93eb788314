import { f64 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** The seconds of writes that promotions lost, summed over groups; total losses have no such length. Unit: s. */
export const writesLost = defineMetric({
  kind: "writes-lost",
  unit: "s",
  summary: "seconds of writes that were lost when a copy that lagged behind took over",
  estimand: "the mean length of the writes that are lost",
  measure: () => ({
    state: { sum: f64() },
    on: {
      dataLost: ({ sum }, _time, _group, seconds) => {
        if (seconds > 0) sum[0] += seconds;
      },
    },
    value: ({ sum }) => sum[0],
  }),
});
