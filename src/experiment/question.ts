import type { Chosen } from "../base/family.ts";

/** What a study is asked: a column, and what is to be known of it. */
export interface Question {
  /** The name of a column of the study. */
  readonly column: string;
  readonly target: Chosen;
}
