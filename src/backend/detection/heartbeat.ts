import { z } from "zod";
import { positiveCount, positiveDuration, rate } from "../../base/units.ts";
import { createLaw } from "../../distributions/family.ts";
import { defineDetector } from "./detector.ts";

/**
 * A failure is known when so many heartbeats in a row were missed. It comes at any time between two beats, so that takes
 * (misses − U) periods, with U uniform on (0, 1) and drawn for each failure: in the quiet no heartbeat is an event.
 */
export const heartbeat = defineDetector({
  kind: "heartbeat",
  summary: "a failure is known when several heartbeats in a row are missed",
  params: {
    period: positiveDuration().describe("the time from one heartbeat to the next"),
    misses: positiveCount()
      .prefault(3)
      .describe("missed heartbeats in a row that count as a failure; 3 by default"),
    depth: z
      .enum(["shallow", "deep"])
      .default("shallow")
      .describe("deep: a hang is seen too; shallow (the default): what hangs still sends its heartbeat"),
    falseAlarms: rate()
      .prefault("0 per year")
      .describe("how often a good member of a group is declared dead; never by default"),
  },
  create: ({ period, misses, depth, falseAlarms }) => ({
    delay: createLaw({ kind: "uniform", from: (misses - 1) * period, to: misses * period }),
    deep: depth === "deep",
    falseAlarms,
  }),
});
