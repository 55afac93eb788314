import { f64, u8 } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

/** From so much of the messages that are written in a second on, some wait. */
const WAITS = 1;

/**
 * The longest time in which messages waited without a break, until all that had piled up was delivered: at least as many as are
 * written in a second. Unit: s.
 */
export const messagesDrained = defineMetric({
  kind: "messages-drained",
  unit: "s",
  summary: "the longest time in which messages waited, until they had drained",
  estimand: "the mean of the longest time in which messages wait in a run",
  needsPhones: true,
  measure: () => ({
    state: { longest: f64(), waits: u8(), since: f64() },
    on: {
      messagesWait: ({ longest, waits, since }, time, _stored, waiting, rate) => {
        const some = waiting > WAITS * rate ? 1 : 0;
        if (some === 1 && waits[0] === 0) since[0] = time;
        if (some === 0 && waits[0] === 1) longest[0] = Math.max(longest[0], time - since[0]);
        waits[0] = some;
      },
    },
    value: ({ longest, waits, since }, end) =>
      waits[0] === 1 ? Math.max(longest[0], end - since[0]) : longest[0],
  }),
});
