import type { QuantileEstimate } from "../stats/order-quantile.ts";
import type { Findings } from "./findings.ts";
import { type PublishedTime, publishedColumn, publishedTimes } from "./published.ts";
import type { QuantileAt } from "./summary.ts";

/** A published time beside the simulated one. Lengths are in seconds after the fault. */
export interface PublishedResult extends PublishedTime {
  /** The served share that the simulated phase waits for; null of a notice. */
  readonly share: number | null;
  /** The median of the first alternative; runs without an outage count as 0, those cut off with their whole length. */
  readonly median: QuantileAt;
  /** How far the median is outside of what was published, over the nearer of its ends: 0 within, −0.3 when 30 % too early. */
  readonly off: number;
  /** Whether that is more than a fifth. */
  readonly isMissed: boolean;
}

/** A model that is further off than this misses a published time. */
const TOLERATED = 0.2;

/**
 * How far a time is outside of a range, over the end that it is beyond.
 *
 * ```ts
 * import { offRange } from "../src/experiment/beside-published.ts";
 * [offRange(70, [100, 200]), offRange(150, [100, 200]), offRange(300, [100, 200])] // => [-0.3, 0, 0.5]
 * ```
 */
export const offRange = (time: number, [after, to]: readonly [number, number]): number => {
  if (time < after) return (time - after) / after;
  return time > to ? (time - to) / to : 0;
};

/** Sets the published times of a replay beside those of the first alternative; null where none were published. */
export const publishedResults = (findings: Findings): readonly PublishedResult[] | null => {
  const { experiment, settings } = findings.conducted.study;
  const { published } = experiment;
  if (published === undefined) return null;
  return publishedTimes(published).map(({ phase, after, to }) => {
    const { name, rule } = publishedColumn(phase, published, settings.rule);
    const target = { kind: "quantile", p: 0.5 };
    const median = { p: target.p, ...(findings.estimate(0, name, target) as QuantileEstimate) };
    const off = offRange(median.estimate, [after, to]);
    const share = phase === "detected" ? null : rule.threshold;
    return { phase, after, to, share, median, off, isMissed: Math.abs(off) > TOLERATED };
  });
};
