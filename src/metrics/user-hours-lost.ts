import { f64 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

const HOUR = 3600;

const lost = (from: number, to: number, before: number, share: number, ramped: number): number =>
  (to - from) * (1 - (ramped === 1 ? (before + share) / 2 : before));

/** The integral of (1 − served share) × online users, whatever the threshold. Unit: user-hours. */
export const userHoursLost = defineMetric({
  kind: "user-hours-lost",
  unit: "user-hours",
  summary: "hours without service, summed over the users who would have been online",
  measure: () => ({
    state: { sum: f64(), share: f64(), online: f64(), at: f64() },
    on: {
      served: (state, time, share, online, ramped) => {
        if (state.online[0] > 0)
          state.sum[0] += lost(state.at[0], time, state.share[0], share, ramped) * state.online[0];
        state.share[0] = share;
        state.online[0] = online;
        state.at[0] = time;
      },
    },
    value: ({ sum, share, online, at }, end) =>
      (sum[0] + lost(at[0], end, share[0], share[0], 0) * online[0]) / HOUR,
  }),
});
