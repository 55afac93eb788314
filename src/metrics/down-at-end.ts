import { defineOutageMetric } from "./metric.ts";

/** Whether an outage went on when the run ended: 1 or 0. Such an outage is longer than its length says. Unit: 1. */
export const downAtEnd = defineOutageMetric({
  kind: "down-at-end",
  unit: "1",
  most: () => 1,
  summary: "whether an outage went on when the run ended",
  estimand: "the chance that the service is down at the end of the run",
  ofOutages: ({ count, cut }) => (count > 0 ? cut[count - 1] : 0),
});
