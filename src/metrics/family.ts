import * as members from "./members.ts";
import type { Metric } from "./metric.ts";

/** All metrics, in the order of their names. */
export const metricKinds = Object.values(members) as unknown as readonly Metric<never>[];

/** The names of all metrics. */
export type MetricName =
  | "down-at-end"
  | "downtime"
  | "fault-effects"
  | "full-restarts"
  | "longest-outage"
  | "outages"
  | "user-hours-lost";
