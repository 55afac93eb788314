import { f64 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** How many components or connections the scripted faults changed, or people they took away, at once; 0: they were inert. Unit: 1. */
export const faultEffects = defineMetric({
  kind: "fault-effects",
  unit: "1",
  summary:
    "components or connections that the scripted faults changed at once, or people whom they took away",
  estimand:
    "the mean number of components or connections that a scripted fault changes, or people whom it takes away; 0 in all runs says that it is inert",
  measure: () => ({
    state: { sum: f64() },
    on: {
      faultStruck: (state, _time, _fault, changed, scripted) => {
        state.sum[0] += changed * scripted;
      },
    },
    value: ({ sum }) => sum[0],
  }),
});
