import { defineMetric, type Measure } from "./metric.ts";
import { track, trackerShape } from "./outage-tracker.ts";

const ignore = (): void => {};

/** Whether an outage went on when the run ended: 1 or 0. Such an outage is longer than its length says. Unit: 1. */
export const downAtEnd = defineMetric({
  kind: "down-at-end",
  unit: "1",
  summary: "whether an outage went on when the run ended",
  measure: (rule): Measure<typeof trackerShape> => ({
    state: trackerShape,
    on: { served: track(rule, ignore) },
    value: ({ share }) => (share[0] < rule.threshold ? 1 : 0),
  }),
});
