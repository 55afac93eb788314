import type { Attributed } from "./attribution/attribution.ts";
import type { WhoIsWho } from "./attribution/who-is-who.ts";

/** A metric that takes a run's outages apart: one file, so many numbers for each run, from what they are attributed to. */
export interface Breakdown {
  readonly kind: string;
  readonly summary: string;
  /** What the numbers of each part are, each with its unit. */
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  /** All parts that there can be in a plan, in a fixed order. */
  readonly parts: (who: WhoIsWho) => readonly string[];
  /** Each column's numbers by part. */
  readonly values: (run: Attributed, who: WhoIsWho) => readonly (readonly number[])[];
}

/** Declares a breakdown. */
export const defineBreakdown = (breakdown: Breakdown): Breakdown => breakdown;
