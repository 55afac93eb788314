import { f64, u8 } from "../kernel/arena.ts";
import { defineMetric, type Measure } from "./metric.ts";

const shape = { any: u8(), first: f64() };

/**
 * When data were lost first, some writes or all. Unit: s. Estimand: the time to the first loss of a system that starts good and
 * new, censored at the end of the run: a value equal to the run's length says that nothing had been lost by then.
 */
export const timeToDataLoss = defineMetric({
  kind: "time-to-data-loss",
  unit: "s",
  better: "more",
  summary: "when data were lost first; the run's length when none were",
  estimand: "the mean time to the first loss of data, censored at the end of the run",
  measure: ({ from }): Measure<typeof shape> => ({
    state: shape,
    on: {
      dataLost: (state, time, _group, seconds) => {
        if (state.any[0] === 1 || seconds === 0) return;
        state.any[0] = 1;
        state.first[0] = time;
      },
    },
    value: ({ any, first }, end) => (any[0] === 1 ? first[0] : end) - from,
  }),
});
