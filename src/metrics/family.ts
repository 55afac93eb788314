import { assert } from "../base/assert.ts";
import { madeFrom } from "../base/growth.ts";
import type { Breakdown } from "./breakdown.ts";
import * as members from "./members.ts";
import type { About, Metric } from "./metric.ts";

const all = Object.values(members) as unknown as readonly (Metric | Breakdown)[];

/** All metrics that are one number a run, with and without parameters, in the order of their names. */
export const allMetrics: readonly Metric[] = all.filter((one): one is Metric => !("parts" in one));

/** All metrics that are one number a run and need no parameters, in the order of their names. */
export const metricKinds = madeFrom(allMetrics, (metric) => (metric.params === undefined ? [metric] : []));

/** All metrics that take a run's outages apart. */
export const breakdownKinds = all.filter((one): one is Breakdown => "parts" in one);

type Member = (typeof members)[keyof typeof members];
type NameOf<One> =
  One extends About<infer Name, infer Fields> ? (keyof Fields extends never ? Name : never) : never;

/** The names of the metrics that are one number a run and need no parameters. */
export type MetricName = NameOf<Exclude<Member, Breakdown>>;

/** The metric of a kind. */
export const metricOf = (kind: string): Metric => {
  const metric = allMetrics.find((one) => one.kind === kind);
  assert(metric !== undefined, "a metric is asked for by the name of a member");
  return metric;
};
