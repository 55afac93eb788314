import { bisectRight, sort } from "d3-array";
import { type AttributionResult, summariseAttribution, type Tally } from "../experiment/attribution.ts";
import { type Ended, endedBy } from "../experiment/ended.ts";
import { type TheoryBeside, theoryBeside } from "../experiment/exact-beside.ts";
import type { Findings } from "../experiment/findings.ts";
import { hasPhones } from "../experiment/study.ts";
import { type Summary, summaryOf } from "../experiment/summary.ts";
import type { ToldRun } from "../experiment/told-run.ts";
import { type Exceedance, exceedance } from "../stats/exceedance.ts";
import { hallInterval, type MeanEstimate } from "../stats/hall-interval.ts";
import type { Estimate, Refusal } from "../stats/interval.ts";
import { ascending, countOf, type Numbers } from "../stats/numbers.ts";
import { orderInterval, type QuantileEstimate } from "../stats/order-quantile.ts";
import { boundAfterNone, wilson } from "../stats/proportion.ts";

/** What a year of a run left. Lengths are in seconds. */
export interface YearValues {
  readonly downtime: Numbers;
  readonly outages: Numbers;
  readonly longestOutage: Numbers;
  /** Null without phones. */
  readonly userHoursLost: Numbers | null;
  readonly dataLosses: Numbers;
  readonly totalDataLosses: Numbers;
  readonly writesLost: Numbers;
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

/** A study of years, beyond what its values say. */
export interface YearsOfStudy extends Omit<Summary, "attribution" | "quantiles"> {
  /** Of all that the values follow from. */
  readonly digest: string;
  readonly ended: Ended;
  /** Theory beside simulation; null where theory is not asked. */
  readonly exact: TheoryBeside | null;
}

/**
 * The downtime distribution of random years, each the first year of a system that starts good and new. Lengths are in
 * seconds, shares from 0 to 1. This is what `--json` writes, field by field; it changes only with `format`.
 */
export interface YearsResult extends YearsSubject {
  readonly format: "secondtick-run/3";
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
  /** How the study was conducted, and all else that it found; null where there are only the values of years. */
  readonly study: YearsOfStudy | null;
  /** The years with the longest outages, longest first; `explain --replication` tells them. */
  readonly worst: readonly { readonly replication: number; readonly longestOutage: number }[];
  /** The median and the worst run; null where no run had an outage. Only in results that are written. */
  readonly told?: readonly ToldRun[] | null;
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
const binsOf = (downtime: Numbers): DowntimeBin[] => {
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

const quantileOf = (sorted: Numbers, p: number, level: number): DowntimeQuantile => {
  const { lower, upper, ...rest } = orderInterval(sorted, p, level);
  return { p, ...rest, lower: rest.openBelow ? null : lower, upper: rest.openAbove ? null : upper };
};

/** The few greatest, found in one pass: there may be millions. */
const worstOf = (longest: Numbers): YearsResult["worst"] => {
  let worst: YearsResult["worst"] = [];
  for (let replication = 0; replication < longest.length; replication++) {
    const longestOutage = longest[replication]!;
    const least = worst.length < WORST ? 0 : worst[WORST - 1]!.longestOutage;
    if (longestOutage <= least) continue;
    worst = sort(
      [...worst, { replication, longestOutage }],
      (one, other) => other.longestOutage - one.longestOutage || one.replication - other.replication,
    ).slice(0, WORST);
  }
  return worst;
};

/** Sums up the values of at least one year. */
export const summariseYears = (subject: YearsSubject, values: YearValues): YearsResult => {
  const { level } = subject;
  const years = values.downtime.length;
  const without = countOf(values.outages, (count) => count === 0);
  const none = without === years;
  const sorted = ascending(values.downtime);
  return {
    format: "secondtick-run/3",
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
    longerThan: exceedance(ascending(values.longestOutage), TOLD_LENGTHS, level),
    userHoursLost: values.userHoursLost === null ? null : hallInterval(values.userHoursLost, level),
    dataLost: {
      losses: hallInterval(values.dataLosses, level),
      total: hallInterval(values.totalDataLosses, level),
      writes: hallInterval(values.writesLost, level),
      yearsWithout: wilson({ successes: countOf(values.dataLosses, (one) => one === 0), n: years }, level),
    },
    attribution: summariseAttribution(values.breakdowns, (numbers) => hallInterval(numbers, level)),
    histogram: binsOf(values.downtime),
    worst: worstOf(values.longestOutage),
    study: null,
  };
};

const valuesOf = (findings: Findings, hasPhones: boolean): YearValues => {
  const values = (column: string) => findings.values(0, column);
  return {
    downtime: values("downtime"),
    outages: values("outages"),
    longestOutage: values("longest-outage"),
    userHoursLost: hasPhones ? values("user-hours-lost") : null,
    dataLosses: values("data-losses"),
    totalDataLosses: values("total-data-losses"),
    writesLost: values("writes-lost"),
    breakdowns: findings.tallies(0),
  };
};

/** Sums up a study of the years of one design. */
export const yearsResult = (subject: YearsSubject, findings: Findings): YearsResult => {
  const { study } = findings.conducted;
  const { attribution: _, quantiles: __, ...summary } = summaryOf(findings, 0);
  const exact = theoryBeside(study, [summary]);
  return {
    ...summariseYears(subject, valuesOf(findings, hasPhones(study))),
    study: { digest: study.digest, ended: endedBy(findings), ...summary, exact },
  };
};
