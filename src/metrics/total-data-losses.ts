import { u32 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** How often a group lost all of its data: the last copy that was up to date went. Unit: 1. Estimand: as the study says. */
export const totalDataLosses = defineMetric({
  kind: "total-data-losses",
  unit: "1",
  summary: "times that all data of a group were lost",
  estimand: "the mean number of losses of all of a group's data",
  measure: () => ({
    state: { count: u32() },
    on: {
      dataLost: ({ count }, _time, _group, seconds) => {
        if (seconds < 0) count[0]++;
      },
    },
    value: ({ count }) => count[0],
  }),
});
