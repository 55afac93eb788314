import { seedKey } from "../kernel/keys.ts";
import type { OutageRule } from "../metrics/metric.ts";
import { compile } from "../model/compile.ts";
import type { Model } from "../model/schema.ts";
import { createRunner, type RunValues, runKey } from "./replicate.ts";

/** A year: 8,760 h, in seconds. */
export const YEAR = 8_760 * 3_600;

/** A study of random years. */
export interface YearsStudy {
  readonly seed: string;
  readonly years: number;
  readonly rule: OutageRule;
}

/** What each year left, in the order of the replications; lengths in seconds. */
export interface YearsSimulated {
  readonly downtime: readonly number[];
  readonly outages: readonly number[];
  readonly longestOutage: readonly number[];
  /** Null for a model without phones. */
  readonly userHoursLost: readonly number[] | null;
  /** How often data were lost, how often all of a group's, and how many seconds of writes. */
  readonly dataLosses: readonly number[];
  readonly totalDataLosses: readonly number[];
  readonly writesLost: readonly number[];
}

const LISTED = {
  downtime: "downtime",
  outages: "outages",
  longestOutage: "longest-outage",
  userHoursLost: "user-hours-lost",
  dataLosses: "data-losses",
  totalDataLosses: "total-data-losses",
  writesLost: "writes-lost",
} as const satisfies Record<string, keyof RunValues>;

type Lists = Record<keyof typeof LISTED, number[]>;

const emptyLists = (): Lists =>
  Object.fromEntries(Object.keys(LISTED).map((name) => [name, []])) as unknown as Lists;

/** Runs first years one after another: everything starts good and new, and outages are cut at the year's end. */
export const simulateYears = (
  model: Model,
  { seed, years, rule }: YearsStudy,
  progress: (done: number) => void = () => {},
): YearsSimulated => {
  const run = createRunner(compile(model), { rule, horizon: YEAR, untilQuiet: false });
  const key = seedKey(seed);
  const lists = emptyLists();
  const names = Object.keys(LISTED) as (keyof Lists)[];
  for (let replication = 0; replication < years; replication++) {
    const values = run(runKey(key, "years", replication));
    for (const name of names) lists[name].push(values[LISTED[name]]);
    progress(replication + 1);
  }
  return { ...lists, userHoursLost: model.phones === undefined ? null : lists.userHoursLost };
};
