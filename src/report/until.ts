import { sort } from "d3-array";
import type { RunEnd } from "../experiment/replicate.ts";
import { meanTimeTo } from "../stats/event-rate.ts";
import { hallInterval, type MeanEstimate } from "../stats/hall-interval.ts";
import type { Estimate, Refusal } from "../stats/interval.ts";
import { orderInterval } from "../stats/order-quantile.ts";
import { boundAfterNone, wilson } from "../stats/proportion.ts";
import type { YearsSubject } from "./years.ts";

/** What the runs were runs to. */
export interface UntilSubject extends YearsSubject {
  readonly until: RunEnd;
  /** Seconds after which a run was cut off. */
  readonly horizon: number;
}

/** A quantile of the time to the event, in seconds; an end that lies beyond the horizon is null. */
export interface TimeQuantile {
  readonly p: number;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
}

/**
 * The time to an event from a system that is good and new, over runs that were cut off at a horizon. Times are in seconds. This
 * is what `--json` writes; it changes only with `format`. Where nothing was cut off `mean` is the mean time to the event. Where
 * something was, it is only the mean of the time up to the horizon; `meanIfConstant` is the mean time to the event of a system to
 * which it comes at a constant rate: total time under watch over number of events.
 */
export interface UntilResult extends UntilSubject {
  readonly format: "secondtick-until/1";
  readonly estimand: "time to the event, from good and new, censored at the horizon";
  readonly runs: number;
  readonly events: number;
  /** Runs that were cut off at the horizon before the event came. */
  readonly censored: number;
  /** The share of runs in which the event came by the horizon; an upper bound alone when it came in none. */
  readonly reached: Estimate;
  readonly reachedBound: number | null;
  readonly mean: MeanEstimate | Refusal;
  /** Null ends where there is no event to judge from. */
  readonly meanIfConstant: {
    readonly estimate: number | null;
    readonly lower: number;
    readonly upper: number | null;
  };
  readonly quantiles: readonly TimeQuantile[];
}

const QUANTILES: readonly number[] = [0.05, 0.5, 0.95];

const orNull = (value: number, horizon: number): number | null => (value >= horizon ? null : value);

const quantileOf = (sorted: readonly number[], p: number, level: number, horizon: number): TimeQuantile => {
  const { estimate, lower, upper, openBelow, openAbove } = orderInterval(sorted, p, level);
  return {
    p,
    estimate: orNull(estimate, horizon),
    lower: openBelow ? 0 : orNull(lower, horizon),
    upper: openAbove ? null : orNull(upper, horizon),
    level,
  };
};

const finite = (value: number): number | null => (value === Number.POSITIVE_INFINITY ? null : value);

/** Sums up the times of at least one run; a time that is the horizon says that the run was cut off. */
export const summariseUntil = (subject: UntilSubject, times: readonly number[]): UntilResult => {
  const { level, horizon } = subject;
  const runs = times.length;
  const events = times.filter((time) => time < horizon).length;
  const sorted = sort(times);
  const rate = meanTimeTo(
    events,
    times.reduce((sum, time) => sum + time, 0),
    level,
  );
  return {
    format: "secondtick-until/1",
    estimand: "time to the event, from good and new, censored at the horizon",
    ...subject,
    runs,
    events,
    censored: runs - events,
    reached: wilson({ successes: events, n: runs }, level),
    reachedBound: events === 0 ? boundAfterNone(runs, level) : null,
    mean: hallInterval(times, level),
    meanIfConstant: { estimate: finite(rate.estimate), lower: rate.lower, upper: finite(rate.upper) },
    quantiles: QUANTILES.map((p) => quantileOf(sorted, p, level, horizon)),
  };
};
