import { f64, type Views } from "../kernel/arena.ts";
import { defineMetric, type Measure } from "./metric.ts";
import { finish, track, trackerShape } from "./outage-tracker.ts";

const shape = { ...trackerShape, sum: f64() };
const closing = (state: Views<typeof shape>, length: number): void => {
  state.sum[0] += length;
};

/** Time in outage. Unit: s. An outage that goes on at the end of the run is cut there. Estimand: as the study says. */
export const downtime = defineMetric({
  kind: "downtime",
  unit: "s",
  summary: "time that the service was down",
  measure: (rule): Measure<typeof shape> => ({
    state: shape,
    on: { served: track(rule, closing) },
    value: (state, end) => {
      finish(rule, closing)(state, end);
      return state.sum[0];
    },
  }),
});
