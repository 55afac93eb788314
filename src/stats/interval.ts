/** A confidence interval: the true value lies within [lower, upper] with a probability of at least about `level`. */
export interface Interval {
  readonly lower: number;
  /** Infinity where the data set no upper bound. */
  readonly upper: number;
  /** For example 0.95. */
  readonly level: number;
}

/** An estimate and the interval around it; `n` is the number of independent observations behind it, whole or not. */
export interface Estimate extends Interval {
  readonly estimate: number;
  readonly n: number;
}

/** No interval can honestly be given, and why. */
export interface Refusal {
  readonly refused: string;
}

/** Whether an interval was refused. */
export const isRefusal = (result: object): result is Refusal => "refused" in result;
