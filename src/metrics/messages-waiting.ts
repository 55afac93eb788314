import { f64 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/**
 * The most messages that waited at any time: on phones without a connection, at servers, or stored for phones that were cut
 * off; not what is stored for receivers who are not online anyway. Unit: 1.
 */
export const messagesWaiting = defineMetric({
  kind: "messages-waiting",
  unit: "1",
  summary: "the most messages that waited for a connection, or for a server, at any time",
  estimand: "the mean of the greatest number of messages that wait in a run",
  needsPhones: true,
  measure: () => ({
    state: { greatest: f64() },
    on: {
      messagesWait: ({ greatest }, _time, _stored, waiting) => {
        greatest[0] = Math.max(greatest[0], waiting);
      },
    },
    value: ({ greatest }) => greatest[0],
  }),
});
