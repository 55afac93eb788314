import { defineOutageMetric } from "./metric.ts";
import { sumOf } from "./sums.ts";

/**
 * The share of the time that the service was up: 1 − downtime / time. Unit: 1. Estimand: the interval availability of what the
 * study simulates, each moment counting the same. All runs of a study being equally long, its mean is no mean of ratios.
 */
export const availability = defineOutageMetric({
  kind: "availability",
  unit: "1",
  most: () => 1,
  better: "more",
  summary: "share of the time that the service was up",
  estimand: "the expected share of time that the service is up, each moment counting the same",
  ofOutages: (outages, _params, end) =>
    end > outages.from ? 1 - sumOf(outages, outages.length) / (end - outages.from) : 1,
});
