import { f64, u8 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** Messages that users gave up for want of a connection, or that a full queue turned away: nobody had promised to deliver them. Unit: 1. */
export const messagesRefused = defineMetric({
  kind: "messages-refused",
  unit: "1",
  summary: "messages that users gave up, or that full queues turned away",
  estimand: "the mean number of messages that are refused",
  needsPhones: true,
  measure: () => ({
    state: { heard: u8(), before: f64(), now: f64() },
    on: {
      messages: ({ heard, before, now }, _time, _sent, _delivered, _late, refused) => {
        if (heard[0] === 0) before[0] = refused;
        heard[0] = 1;
        now[0] = refused;
      },
    },
    value: ({ before, now }) => now[0] - before[0],
  }),
});
