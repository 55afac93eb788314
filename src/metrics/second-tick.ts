import { z } from "zod";
import { f64, u32, type Views } from "../kernel/arena.ts";
import { defineMetric } from "./metric.ts";

const MINUTE = 60;

const state = { worst: f64(), waiting: u32(), first: f64() };
type State = Views<typeof state>;

/**
 * The second tick of the worst minute: so long after they were sent, half (or 99 %) of the messages of any minute were delivered;
 * refused and lost ones aside. Unit: s. A minute whose messages wait at the end counts with the time that they have waited.
 */
export const secondTick = defineMetric({
  kind: "second-tick",
  unit: "s",
  summary: "after how long half, or 99 %, of the messages of the worst minute were delivered",
  estimand: "the mean of the delay in a run's worst minute",
  needsPhones: true,
  params: {
    percent: z
      .union([z.literal(50), z.literal(99)])
      .default(99)
      .describe("how many percent of a minute's messages are to be delivered"),
  },
  label: ({ percent }) => `p${percent}`,
  measure: (_rule, { percent }) => ({
    state,
    on: {
      secondTickWaits: ({ waiting, first }: State, _time, sent, share) => {
        if (share !== percent) return;
        if (waiting[0]++ === 0) first[0] = sent;
      },
      secondTick: ({ worst, waiting, first }: State, _time, sent, share, delay) => {
        if (share !== percent) return;
        worst[0] = Math.max(worst[0], delay);
        if (waiting[0] > 0) waiting[0]--;
        // Minutes get their second tick one after another, more or less.
        first[0] = Math.max(first[0], sent + MINUTE);
      },
      messagesWait: ({ waiting }: State, _time, _stored, left) => {
        if (left === 0) waiting[0] = 0;
      },
    },
    value: ({ worst, waiting, first }: State, end) =>
      waiting[0] > 0 ? Math.max(worst[0], end - first[0]) : worst[0],
  }),
});
