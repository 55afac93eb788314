import { seedKey } from "../kernel/keys.ts";
import type { OutageRule } from "../metrics/metric.ts";
import { compile } from "../model/compile.ts";
import type { Model } from "../model/schema.ts";
import { createRunner, runKey } from "./replicate.ts";

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
}

/** Runs first years one after another: everything starts good and new, and outages are cut at the year's end. */
export const simulateYears = (
  model: Model,
  { seed, years, rule }: YearsStudy,
  progress: (done: number) => void = () => {},
): YearsSimulated => {
  const run = createRunner(compile(model), { rule, horizon: YEAR, untilQuiet: false });
  const key = seedKey(seed);
  const [downtime, outages, longestOutage, lost] = [[], [], [], []] as number[][] as [
    number[],
    number[],
    number[],
    number[],
  ];
  for (let replication = 0; replication < years; replication++) {
    const values = run(runKey(key, "years", replication));
    downtime.push(values.downtime);
    outages.push(values.outages);
    longestOutage.push(values["longest-outage"]);
    lost.push(values["user-hours-lost"]);
    progress(replication + 1);
  }
  return { downtime, outages, longestOutage, userHoursLost: model.phones === undefined ? null : lost };
};
