import { f64 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** How many components or connections the faults changed at once; 0 means that they were inert. Unit: 1. */
export const faultEffects = defineMetric({
  kind: "fault-effects",
  unit: "1",
  summary: "components or connections that the faults changed at once",
  measure: () => ({
    state: { sum: f64() },
    on: {
      faultStruck: (state, _time, _fault, changed) => {
        state.sum[0] += changed;
      },
    },
    value: ({ sum }) => sum[0],
  }),
});
