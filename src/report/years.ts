import { bisectRight, sort } from "d3-array";
import type { Tally } from "../experiment/tallies.ts";
import { type Exceedance, exceedance } from "../stats/exceedance.ts";
import { hallInterval, type MeanEstimate } from "../stats/hall-interval.ts";
import type { Estimate, Refusal } from "../stats/interval.ts";
import { orderInterval, type QuantileEstimate } from "../stats/order-quantile.ts";
import { boundAfterNone, wilson } from "../stats/proportion.ts";
import { type AttributionResult, summariseAttribution } from "./attribution.ts";

/** What a year of a run left. Lengths are in seconds. */
export interface YearValues {
  readonly downtime: readonly number[];
  readonly outages: readonly number[];
  readonly longestOutage: readonly number[];
  /** Null without phones. */
  readonly userHoursLost: readonly number[] | null;
  readonly dataLosses: readonly number[];
  readonly totalDataLosses: readonly number[];
  readonly writesLost: readonly number[];
  readonly breakdowns: readonly Tally[];
}

/** What the years were years of. */
export interface YearsSubject {
  readonly version: string;
  readonly model: { readonly title: string; readonly digest: string };
  readonly design: { readonly name: string; readonly title: string };
  readonly seed: string;
  /** `settling` is in seconds. */
  readonly rule: { readonly threshold: number; readonly settling: number };
  /** Of all intervals. */
  readonly level: number;
}

/** So many years had a downtime in seconds of more than `above`, up to `upTo`. */
export interface DowntimeBin {
  readonly above: number;
  /** Null for the last bin: no upper end. */
  readonly upTo: number | null;
  readonly years: number;
}

/** A quantile of the downtime of a year; an open end is null. */
export interface DowntimeQuantile extends Omit<QuantileEstimate, "lower" | "upper"> {
  readonly p: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The downtime distribution of random years, each the first year of a system that starts good and new. Lengths are in
 * seconds, shares from 0 to 1. This is what `--json` writes, field by field; it changes only with `format`.
 */
export interface YearsResult extends YearsSubject {
  readonly format: "secondtick-run/2";
  readonly estimand: "first year";
  /** Independent years behind every estimate. */
  readonly years: number;
  readonly withoutOutage: Estimate;
  /** Whether no year had an outage; then `outageBound` is all that can be said. */
  readonly none: boolean;
  /** Upper bound of the chance of an outage in a year, one-sided; null when some were seen. */
  readonly outageBound: number | null;
  readonly outagesPerYear: MeanEstimate | Refusal;
  readonly downtime: {
    readonly mean: MeanEstimate | Refusal;
    readonly quantiles: readonly DowntimeQuantile[];
  };
  /** P(some outage of the year lasts longer than x seconds). */
  readonly longerThan: readonly Exceedance[];
  readonly userHoursLost: MeanEstimate | Refusal | null;
  /** Losses of data: how many in a year, of all data of a group too, and the seconds of writes that are gone. */
  readonly dataLost: {
    readonly losses: MeanEstimate | Refusal;
    readonly total: MeanEstimate | Refusal;
    readonly writes: MeanEstimate | Refusal;
    readonly yearsWithout: Estimate;
  };
  /** Where the downtime went. */
  readonly attribution: AttributionResult;
  readonly histogram: readonly DowntimeBin[];
  /** The years with the longest outages, longest first; `explain --replication` tells them. */
  readonly worst: readonly { readonly replication: number; readonly longestOutage: number }[];
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** The lengths, in seconds, whose chance to be exceeded is told. */
const TOLD_LENGTHS: readonly number[] = [10 * MINUTE, HOUR, 3 * HOUR, 8 * HOUR];
const TOLD_QUANTILES: readonly number[] = [0.5, 0.9, 0.95, 0.99];
const LIMITS: readonly number[] = [
  0,
  MINUTE,
  10 * MINUTE,
  HOUR,
  3 * HOUR,
  8 * HOUR,
  DAY,
  3 * DAY,
  7 * DAY,
  30 * DAY,
];
const WORST = 3;

/** Years by downtime, between limits that people think in; the empty bins at both ends are left out. */
const binsOf = (downtime: readonly number[]): DowntimeBin[] => {
  const counts = LIMITS.map(() => 0);
  for (const length of downtime) if (length > 0) counts[Math.max(0, placeOf(length))]!++;
  const bins = LIMITS.map((above, index) => ({
    above,
    upTo: LIMITS[index + 1] ?? null,
    years: counts[index]!,
  }));
  const first = bins.findIndex(({ years }) => years > 0);
  return first < 0 ? [] : bins.slice(first, bins.findLastIndex(({ years }) => years > 0) + 1);
};

/** The bin whose lower end is below a length and whose upper end is not. */
const placeOf = (length: number): number => {
  const place = bisectRight(LIMITS, length) - 1;
  return LIMITS[place] === length ? place - 1 : place;
};

const quantileOf = (sorted: readonly number[], p: number, level: number): DowntimeQuantile => {
  const { lower, upper, ...rest } = orderInterval(sorted, p, level);
  return { p, ...rest, lower: rest.openBelow ? null : lower, upper: rest.openAbove ? null : upper };
};

const worstOf = (longest: readonly number[]): YearsResult["worst"] =>
  sort(
    longest.map((longestOutage, replication) => ({ replication, longestOutage })),
    (one, other) => other.longestOutage - one.longestOutage || one.replication - other.replication,
  )
    .slice(0, WORST)
    .filter(({ longestOutage }) => longestOutage > 0);

/** Sums up the values of at least one year. */
export const summariseYears = (subject: YearsSubject, values: YearValues): YearsResult => {
  const { level } = subject;
  const years = values.downtime.length;
  const without = values.outages.filter((count) => count === 0).length;
  const none = without === years;
  const sorted = sort(values.downtime);
  return {
    format: "secondtick-run/2",
    estimand: "first year",
    ...subject,
    years,
    withoutOutage: wilson({ successes: without, n: years }, level),
    none,
    outageBound: none ? boundAfterNone(years, level) : null,
    outagesPerYear: hallInterval(values.outages, level),
    downtime: {
      mean: hallInterval(values.downtime, level),
      quantiles: TOLD_QUANTILES.map((p) => quantileOf(sorted, p, level)),
    },
    longerThan: exceedance(sort(values.longestOutage), TOLD_LENGTHS, level),
    userHoursLost: values.userHoursLost === null ? null : hallInterval(values.userHoursLost, level),
    dataLost: {
      losses: hallInterval(values.dataLosses, level),
      total: hallInterval(values.totalDataLosses, level),
      writes: hallInterval(values.writesLost, level),
      yearsWithout: wilson(
        { successes: values.dataLosses.filter((one) => one === 0).length, n: years },
        level,
      ),
    },
    attribution: summariseAttribution(values.breakdowns, level),
    histogram: binsOf(values.downtime),
    worst: worstOf(values.longestOutage),
  };
};
