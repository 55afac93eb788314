import type { Numbers } from "./numbers.ts";

/**
 * Lengths as they were observed, in seconds, by number: some to their end, some cut off before it (right-censored), some
 * under watch only from an age on (delayed entry, or left-truncated).
 */
export interface ObservedLengths {
  /** The length at the end of the watch; above its entry. */
  readonly lengths: Numbers;
  /** The age at which the watch began; 0 where it was seen from its start. */
  readonly entries: Numbers;
  /** 1 where the end was seen, 0 where it was still to come. */
  readonly ended: Uint8Array;
  /** The length at which the watch would have ended at the latest; null where that is not known of those that ended. */
  readonly limits: Numbers | null;
}

/**
 * How many of the lengths were seen to their end.
 *
 * ```ts
 * import { observedFromStart, endedAmong } from "../src/stats/observed-lengths.ts";
 * endedAmong(observedFromStart([3, 5, 9], [1, 0, 1])) // => 2
 * ```
 */
export const endedAmong = ({ ended }: ObservedLengths): number => ended.reduce((sum, one) => sum + one, 0);

/** Lengths that were all seen from their start; `ended` says with 1 which of them were seen to their end, all by default. */
export const observedFromStart = (lengths: Numbers, ended?: ArrayLike<number>): ObservedLengths => ({
  lengths,
  entries: new Float64Array(lengths.length),
  ended: ended === undefined ? new Uint8Array(lengths.length).fill(1) : Uint8Array.from(ended),
  limits: null,
});

/** The time under watch, all lengths together, in seconds. */
export const exposureOf = ({ lengths, entries }: ObservedLengths): number => {
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) sum += lengths[i] - entries[i];
  return sum;
};

/** Some of the lengths, by number. */
export const selected = (
  { lengths, entries, ended, limits }: ObservedLengths,
  which: readonly number[],
): ObservedLengths => ({
  lengths: Float64Array.from(which, (i) => lengths[i]),
  entries: Float64Array.from(which, (i) => entries[i]),
  ended: Uint8Array.from(which, (i) => ended[i]),
  limits: limits === null ? null : Float64Array.from(which, (i) => limits[i]),
});
