import { f64 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/**
 * The most work that waited at a service at any time. Unit: 1 (of work). At the end of a run one that still grows counts as
 * far as it has grown; of several that do, the one that grows fastest.
 */
export const greatestBacklog = defineMetric({
  kind: "greatest-backlog",
  unit: "1",
  summary: "the most work that waited at a service with an inflow at any time",
  estimand: "the mean of the greatest backlog of a run",
  measure: () => ({
    state: { greatest: f64(), service: f64(), grows: f64(), size: f64(), at: f64() },
    on: {
      backlogBends: (state, time, service, size, grows) => {
        state.greatest[0] = Math.max(state.greatest[0], size);
        if (service !== state.service[0] && grows <= state.grows[0]) return;
        state.service[0] = service;
        state.grows[0] = Math.max(0, grows);
        state.size[0] = size;
        state.at[0] = time;
      },
    },
    value: ({ greatest, grows, size, at }, end) =>
      Math.max(greatest[0], grows[0] === 0 ? 0 : size[0] + grows[0] * (end - at[0])),
  }),
});
