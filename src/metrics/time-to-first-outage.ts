import { defineOutageMetric } from "./metric.ts";

/**
 * When the first outage began, counted from where counting began. Unit: s. Estimand: the time to the first outage of a system that
 * starts good and new, censored at the end of the run: a value equal to the run's length says that none had come by then, not that
 * one did.
 */
export const timeToFirstOutage = defineOutageMetric({
  kind: "time-to-first-outage",
  unit: "s",
  better: "more",
  summary: "when the first outage began; the run's length when there was none",
  estimand:
    "the mean time to the first outage, censored at the end of the run; from good and new unless there was a warm-up",
  ofOutages: ({ count, began, from }, _params, end) => (count > 0 ? began[0] : end) - from,
});
