import { f64 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";
import { finish, track, trackerShape } from "./outage-tracker.ts";

const shape = { ...trackerShape, longest: f64() };
const closing = (state: { longest: Float64Array }, length: number): void => {
  state.longest[0] = Math.max(state.longest[0], length);
};

/** The longest outage, 0 without any; cut at the end of the run. Unit: s. Estimand: as the study says. */
export const longestOutage = defineMetric({
  kind: "longest-outage",
  unit: "s",
  summary: "length of the longest outage",
  measure: (rule) => ({
    state: shape,
    on: { served: track(rule, closing) },
    value: (state, end) => {
      finish(state, end, closing);
      return state.longest[0];
    },
  }),
});
