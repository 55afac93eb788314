import { log } from "../../base/math.ts";
import { endedAmong, exposureOf, type ObservedLengths } from "../../stats/observed-lengths.ts";

/** Bounds on the logarithm of a duration in seconds: wider than any that a model may hold. */
export const DURATIONS = [-25, 30] as const;

/** What all laws need of the lengths that were seen to their end, in seconds. */
export interface EndedSums {
  readonly count: number;
  readonly sum: number;
  readonly logSum: number;
  readonly logSquares: number;
}

/** Sums over the lengths that were seen to their end. */
export const endedSums = ({ lengths, ended }: ObservedLengths): EndedSums => {
  let [count, sum, logSum, logSquares] = [0, 0, 0, 0];
  for (let i = 0; i < lengths.length; i++) {
    if (ended[i] === 0) continue;
    const logarithm = log(lengths[i]);
    count++;
    sum += lengths[i];
    logSum += logarithm;
    logSquares += logarithm * logarithm;
  }
  return { count, sum, logSum, logSquares };
};

/** The lengths at which the watch was cut off, and the ages above 0 at which it began. */
export const cutsAndEntries = ({ lengths, entries, ended }: ObservedLengths) => ({
  cuts: Float64Array.from(lengths).filter((_, i) => ended[i] === 0),
  entries: Float64Array.from(entries).filter((entry) => entry > 0),
});

/** Time under watch for each end that was seen, in seconds: the mean if there were no memory. */
export const roughMean = (of: ObservedLengths): number => exposureOf(of) / endedAmong(of);

/** Mean and standard deviation of the logarithms of all lengths, ended or not; the latter at least 0.1. */
export const roughLogs = ({ lengths }: ObservedLengths): { readonly mean: number; readonly sd: number } => {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < lengths.length; i++) sum += log(lengths[i]);
  const mean = sum / lengths.length;
  for (let i = 0; i < lengths.length; i++) squares += (log(lengths[i]) - mean) * (log(lengths[i]) - mean);
  return { mean, sd: Math.max(0.1, Math.sqrt(squares / lengths.length)) };
};
