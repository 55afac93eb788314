import { z } from "zod";
import { duration } from "../../base/units.ts";
import { defineReconnectPolicy, waitsInTurn } from "./policy.ts";

/**
 * Waits as they are listed, one after each failure; the last one holds for ever. For clients that follow no rule of the other
 * kinds: one that tries twice at once, then after about 4, 8, 16 and 30 s, has six phases.
 */
export const phased = defineReconnectPolicy({
  kind: "phased",
  summary: "the waits of a list in turn, and its last one for ever",
  params: {
    waits: z
      .array(
        z
          .strictObject({
            from: duration().describe("the shortest time"),
            to: duration().describe("the longest time"),
          })
          .refine(({ from, to }) => from <= to, "from is later than to"),
      )
      .min(1)
      .max(100)
      .refine(
        (waits) => waits[waits.length - 1]?.to !== 0,
        "the last wait must be above zero, as it holds for ever",
      )
      .describe(
        "the wait before the first attempt, after the first failure and so on, uniform between `from` and `to`",
      ),
  },
  create: ({ waits }) => waitsInTurn(waits.map(({ from, to }) => [from, to] as const)),
});
