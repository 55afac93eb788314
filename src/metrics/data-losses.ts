import { u32 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** How often a group lost data, some of its last writes or all. Unit: 1. Estimand: as the study says. */
export const dataLosses = defineMetric({
  kind: "data-losses",
  unit: "1",
  summary: "times that data were lost, some of the last writes or all",
  estimand: "the mean number of losses of data, small or total",
  measure: () => ({
    state: { count: u32() },
    on: {
      dataLost: ({ count }, _time, _group, seconds) => {
        if (seconds !== 0) count[0]++;
      },
    },
    value: ({ count }) => count[0],
  }),
});
