import { f64, u8 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** Messages that were kept and delivered late: later than `messages.late` after they were sent. Unit: 1. Those still kept at the end are not among them. */
export const messagesDelayed = defineMetric({
  kind: "messages-delayed",
  unit: "1",
  summary: "messages that were delivered later than the model calls in time",
  estimand: "the mean number of messages that are delivered late",
  needsPhones: true,
  measure: () => ({
    state: { heard: u8(), before: f64(), now: f64() },
    on: {
      messages: ({ heard, before, now }, _time, _sent, _delivered, late) => {
        if (heard[0] === 0) before[0] = late;
        heard[0] = 1;
        now[0] = late;
      },
    },
    value: ({ before, now }) => now[0] - before[0],
  }),
});
