import { f64, u8, type Views } from "../kernel/arena.ts";
import { defineMetric, type Measure } from "./metric.ts";
import { finish, track, trackerShape } from "./outage-tracker.ts";

const shape = { ...trackerShape, any: u8(), first: f64() };
type State = Views<typeof shape>;

const note = (state: State, at: number): void => {
  if (state.any[0] === 1) return;
  state.any[0] = 1;
  state.first[0] = at;
};
const closing = (state: State): void => note(state, state.beganAt[0]);

/**
 * When the first outage began. Unit: s. Estimand: the time to the first outage of a system that starts good and new, censored
 * at the end of the run: a value equal to the run's length says that none had come by then, not that one did.
 */
export const timeToFirstOutage = defineMetric({
  kind: "time-to-first-outage",
  unit: "s",
  summary: "when the first outage began; the run's length when there was none",
  measure: (rule): Measure<typeof shape> => ({
    state: shape,
    on: {
      served: (state, time, share, online, ramped) => {
        if (state.any[0] === 1) return;
        track(rule, closing)(state, time, share, online, ramped);
        if (state.down[0] === 1) note(state, state.beganAt[0]);
      },
    },
    value: (state, end) => {
      if (state.any[0] === 0) finish(rule, closing)(state, end);
      return state.any[0] === 1 ? state.first[0] : end;
    },
  }),
});
