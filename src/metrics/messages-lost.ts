import { f64, u8 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** Messages that servers had taken and that nobody has any more: memory of crashed servers, replication lag, full stores. Unit: 1. */
export const messagesLost = defineMetric({
  kind: "messages-lost",
  unit: "1",
  summary: "messages that servers had taken, and lost for ever",
  estimand: "the mean number of messages that are lost for ever",
  needsPhones: true,
  measure: () => ({
    state: { heard: u8(), before: f64(), now: f64() },
    on: {
      messages: ({ heard, before, now }, _time, _sent, _delivered, _late, _refused, lost) => {
        if (heard[0] === 0) before[0] = lost;
        heard[0] = 1;
        now[0] = lost;
      },
    },
    value: ({ before, now }) => now[0] - before[0],
  }),
});
