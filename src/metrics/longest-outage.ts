import { f64, type Views } from "../kernel/arena.ts";
import { defineMetric, type Measure } from "./metric.ts";
import { finish, track, trackerShape } from "./outage-tracker.ts";

const shape = { ...trackerShape, longest: f64() };
const closing = (state: Views<typeof shape>, length: number): void => {
  state.longest[0] = Math.max(state.longest[0], length);
};

/** The longest outage, 0 without any; cut at the end of the run. Unit: s. Estimand: as the study says. */
export const longestOutage = defineMetric({
  kind: "longest-outage",
  unit: "s",
  summary: "length of the longest outage",
  measure: (rule): Measure<typeof shape> => ({
    state: shape,
    on: { served: track(rule, closing) },
    value: (state, end) => {
      finish(rule, closing)(state, end);
      return state.longest[0];
    },
  }),
});
