import { f64, u8 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** All messages that users wrote, also those that were refused. Unit: 1. From the last fact to the end at the rate of then. */
export const messagesSent = defineMetric({
  kind: "messages-sent",
  unit: "1",
  summary: "messages that users wrote",
  estimand: "the mean number of messages that users write",
  better: "more",
  needsPhones: true,
  measure: () => ({
    state: { heard: u8(), before: f64(), now: f64(), at: f64(), rate: f64() },
    on: {
      messages: ({ heard, before, now, at }, time, sent) => {
        if (heard[0] === 0) before[0] = sent;
        heard[0] = 1;
        now[0] = sent;
        at[0] = time;
      },
      messagesWait: ({ rate }, _time, _stored, _waiting, written) => {
        rate[0] = written;
      },
    },
    value: ({ before, now, at, rate }, end) => now[0] - before[0] + rate[0] * (end - at[0]),
  }),
});
