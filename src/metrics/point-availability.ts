import { duration } from "../base/units.ts";
import { spanLabel } from "./labels.ts";
import { defineOutageMetric } from "./metric.ts";

/**
 * Whether the service was up at an instant, so long after counting began: 1 or 0. Unit: 1. Estimand: the point availability. An
 * instant after the end of the run finds the service as the end left it.
 */
export const pointAvailability = defineOutageMetric({
  kind: "point-availability",
  unit: "1",
  most: () => 1,
  better: "more",
  summary: "whether the service was up at an instant: 1 or 0",
  estimand: "the chance that the service is up at that instant",
  params: { at: duration().describe("the instant, counted from where counting began") },
  label: ({ at }) => spanLabel(at),
  ofOutages: ({ count, from, began, length, cut }, { at }) => {
    const instant = from + at;
    for (let row = 0; row < count; row++) {
      const ended = cut[row] === 1 ? Number.POSITIVE_INFINITY : began[row] + length[row];
      if (began[row] <= instant && instant < ended) return 0;
    }
    return 1;
  },
});
