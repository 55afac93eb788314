import { u32 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** How often people stopped and started everything. Unit: 1. */
export const fullRestarts = defineMetric({
  kind: "full-restarts",
  unit: "1",
  summary: "times that everything was stopped and started",
  estimand: "the mean number of full stops and starts",
  measure: () => ({
    state: { count: u32() },
    on: {
      starting: (state) => {
        state.count[0]++;
      },
    },
    value: ({ count }) => count[0],
  }),
});
