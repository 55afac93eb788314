import { z } from "zod";
import { defineOutageMetric } from "./metric.ts";

/**
 * When the first or the last outage was noticed, counted from where counting began (in a replay: from the fault). Unit: s. The run's
 * length where it ended unnoticed; 0 in a run without any outage. What counts as a notice: `detected` in `outage-log.ts`.
 */
export const timeToNotice = defineOutageMetric({
  kind: "time-to-notice",
  unit: "s",
  most: (seconds) => seconds,
  summary: "when the first or the last outage was noticed; the run's length when nobody did",
  estimand:
    "the mean time until that outage is noticed, from where counting began; 0 without any, censored at the end of the run",
  params: {
    which: z
      .enum(["first", "last"])
      .prefault("first")
      .describe("which outage of a run; the first by default"),
  },
  label: ({ which }) => which,
  ofOutages: ({ count, began, detected, from }, { which }, end) => {
    if (count === 0) return 0;
    const row = which === "first" ? 0 : count - 1;
    return Number.isNaN(detected[row]) ? end - from : began[row] + detected[row] - from;
  },
});
