import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Scene } from "../claims/scene.ts";
import type { Question } from "../question.ts";
import type { Sample } from "../sample.ts";

/** Why a study ended, by its own rule: a fixed number, a precision, a ranking, a decision; or at the most runs that it may take. */
export type RuleEnding = "runs" | "precision" | "ranking" | "decision" | "most-runs";

/** What a rule is told before it looks for the first time. */
export interface Setting {
  readonly alternatives: number;
  /** Of all intervals. */
  readonly level: number;
  /** The most replications of an alternative. */
  readonly most: number;
  /** What the study simulates, for rules that are about more than its question. */
  readonly scene?: Scene | undefined;
}

/** What a rule sees when it looks. */
export interface Look {
  /** How many replications of each alternative there are to be looked at. */
  readonly runs: readonly number[];
  readonly question: Question;
  /** More of what is asked about is better, as of availability. */
  readonly moreIsBetter: boolean;
  /** The values that the question asks about, or those of another column, of an alternative. */
  readonly sample: (alternative: number, column?: string) => Sample;
}

/** Go on until each alternative has so many replications; or it is over. */
export type Verdict = { readonly runs: readonly number[] } | { readonly ended: RuleEnding };

/** A rule at work; it may remember what it saw. What it decides follows from the values alone. */
export interface Stopper {
  /** How many replications each alternative has before the first look. */
  readonly first: readonly number[];
  readonly next: (look: Look) => Verdict;
}

/** What a rule would have to decide about. */
export interface Situation {
  readonly alternatives: number;
  /** Whether what is asked is the mean of a number that each replication has. */
  readonly isMean: boolean;
  /** Whether no two replications share anything. */
  readonly areIndependent: boolean;
  readonly scene?: Scene | undefined;
}

/** Why a rule cannot decide, and on which of its parameters that is to be blamed; the whole rule without one. */
export interface Unfit {
  readonly parameter?: string;
  readonly message: string;
}

/** A way to decide how many runs are enough. */
export interface StoppingRule extends Kind {
  /** Why it cannot decide in a situation; always able where it is left out. */
  readonly unfit?: (params: Readonly<Record<string, unknown>>, situation: Situation) => Unfit | undefined;
  readonly create: (params: Readonly<Record<string, unknown>>, setting: Setting) => Stopper;
}

/** Declares a stopping rule. */
export const defineStoppingRule = <Shape extends z.ZodRawShape>(rule: {
  readonly kind: string;
  readonly summary: string;
  readonly params: Shape;
  readonly unfit?: (params: Params<Shape>, situation: Situation) => Unfit | undefined;
  readonly create: (params: Params<Shape>, setting: Setting) => Stopper;
}): StoppingRule => rule as unknown as StoppingRule;
