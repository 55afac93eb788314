import type { Column } from "../../metrics/columns.ts";
import type { Question } from "../question.ts";

/** What a study simulates and keeps, as far as claims can be about it. */
export interface Scene {
  readonly columns: readonly Pick<Column, "name" | "unit" | "needsPhones">[];
  readonly question: Question;
  /** The fault that is replayed; null in a study of years. */
  readonly fault: string | null;
  /** How long a run counts, in seconds. */
  readonly horizon: number;
  readonly hasPhones: boolean;
  /** The greatest value that a column can have in a run; Infinity where there is none. */
  readonly greatest: (column: string) => number;
}
