import type { Chosen } from "../../base/family.ts";
import type { Comparison } from "./parse.ts";

/** A claim about what a study simulates: a number of it, and the side of a bound on which that is said to be. */
export interface Claim {
  /** As it was written. */
  readonly text: string;
  /** The name of a column of the study. */
  readonly column: string;
  readonly target: Chosen;
  /** The number is 1 less what the target estimates: the chance that a value is not reached. */
  readonly isOpposite: boolean;
  /** The number's: `chance`, `share` (of 1), `s`, or that of the column. */
  readonly unit: string;
  readonly comparison: Comparison;
  /** In the number's unit. */
  readonly bound: number;
}
