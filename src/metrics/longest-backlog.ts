import { f64, u32 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** The longest time in which work waited at some service without a break: piling up and draining. Unit: s. */
export const longestBacklog = defineMetric({
  kind: "longest-backlog",
  unit: "s",
  summary: "the longest time in which work waited at some service, until it had drained",
  estimand: "the mean of the longest time with a backlog of a run",
  measure: () => ({
    state: { longest: f64(), waiting: u32(), since: f64() },
    on: {
      backlogBegan: ({ waiting, since }, time) => {
        if (waiting[0]++ === 0) since[0] = time;
      },
      backlogEmpty: ({ longest, waiting, since }, time) => {
        // After a warm-up one may end that was not heard to begin.
        if (waiting[0] === 0 || --waiting[0] > 0) return;
        longest[0] = Math.max(longest[0], time - since[0]);
      },
    },
    value: ({ longest, waiting, since }, end) =>
      waiting[0] > 0 ? Math.max(longest[0], end - since[0]) : longest[0],
  }),
});
