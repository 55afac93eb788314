import type { Breakdown } from "./breakdown.ts";
import * as members from "./members.ts";
import type { Metric } from "./metric.ts";

const all = Object.values(members) as unknown as readonly (Metric<never> | Breakdown)[];

/** All metrics that are one number a run, in the order of their names. */
export const metricKinds = all.filter((one): one is Metric<never> => "measure" in one);

/** All metrics that take a run's outages apart. */
export const breakdownKinds = all.filter((one): one is Breakdown => "parts" in one);

/** The names of the metrics that are one number a run. */
export type MetricName =
  | "data-losses"
  | "down-at-end"
  | "downtime"
  | "fault-effects"
  | "full-restarts"
  | "longest-outage"
  | "outages"
  | "time-to-data-loss"
  | "time-to-first-outage"
  | "total-data-losses"
  | "user-hours-lost"
  | "writes-lost";
