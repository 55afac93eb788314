import { z } from "zod";
import { defineOutageMetric } from "./metric.ts";

/**
 * When the service was back after the first or the last outage, counted from where counting began (in a replay: from the fault).
 * Unit: s. The run's length where that outage went on as the run ended; 0 in a run without any outage. With a threshold of its own
 * it tells when that share was served again: a low one when anybody was, a high one when all was normal.
 */
export const timeToReturn = defineOutageMetric({
  kind: "time-to-return",
  unit: "s",
  most: (seconds) => seconds,
  summary: "when the first or the last outage was over; the run's length when it went on",
  estimand:
    "the mean time until that outage is over, from where counting began; 0 without any, censored at the end of the run",
  params: {
    which: z.enum(["first", "last"]).prefault("last").describe("which outage of a run; the last by default"),
  },
  label: ({ which }) => which,
  ofOutages: ({ count, began, length, cut, from }, { which }, end) => {
    if (count === 0) return 0;
    const row = which === "first" ? 0 : count - 1;
    return cut[row] === 1 ? end - from : began[row] + length[row] - from;
  },
});
