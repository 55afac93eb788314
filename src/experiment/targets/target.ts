import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Estimate, Refusal } from "../../stats/interval.ts";
import type { Numbers } from "../../stats/numbers.ts";
import type { Clustering, Sample } from "../sample.ts";

/** What is said of a target: an estimate with its interval, or why there is none. Open ends are infinite. */
export type Answer = Estimate | Refusal;

/** What is to be known of a column: its mean, a quantile, a chance … */
export interface Target extends Kind {
  /** In words, as `mean` or `95 % quantile`, of a column with this unit. */
  readonly describe: (params: Readonly<Record<string, unknown>>, unit: string) => string;
  /** The unit of the answer, when the column's unit is this one. */
  readonly unit: (unit: string) => string;
  /** Numbers, one for each replication, whose mean the target is; null where it is no mean of anything. */
  readonly scores: (values: Numbers, params: Readonly<Record<string, unknown>>) => Numbers | null;
  /** How many observations say something of it. */
  readonly events: (sample: Sample, params: Readonly<Record<string, unknown>>) => number;
  readonly estimate: (sample: Sample, level: number, params: Readonly<Record<string, unknown>>) => Answer;
  /** One less the other, on the same luck: an interval for the paired difference. */
  readonly difference: (pair: Pair, level: number, params: Readonly<Record<string, unknown>>) => Answer;
}

/** Two samples of the same replications, as many of both. */
export interface Pair {
  readonly one: Sample;
  readonly other: Sample;
  readonly clustering: Clustering | null;
}

/** Declares a target. */
export const defineTarget = <Shape extends z.ZodRawShape>(target: {
  readonly kind: string;
  readonly summary: string;
  readonly params: Shape;
  readonly describe: (params: Params<Shape>, unit: string) => string;
  readonly unit: (unit: string) => string;
  readonly scores: (values: Numbers, params: Params<Shape>) => Numbers | null;
  readonly events: (sample: Sample, params: Params<Shape>) => number;
  readonly estimate: (sample: Sample, level: number, params: Params<Shape>) => Answer;
  readonly difference: (pair: Pair, level: number, params: Params<Shape>) => Answer;
}): Target => target as unknown as Target;
