import { u32, type Views } from "../kernel/arena.ts";
import { defineMetric, type Measure } from "./metric.ts";
import { finish, track, trackerShape } from "./outage-tracker.ts";

const shape = { ...trackerShape, count: u32() };
const closing = (state: Views<typeof shape>): void => {
  state.count[0]++;
};

/** How many outages there were. Unit: 1. Estimand: as the study says. */
export const outages = defineMetric({
  kind: "outages",
  unit: "1",
  summary: "times that the service went down",
  measure: (rule): Measure<typeof shape> => ({
    state: shape,
    on: { served: track(rule, closing) },
    value: (state, end) => {
      finish(rule, closing)(state, end);
      return state.count[0];
    },
  }),
});
