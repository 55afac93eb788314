import type { Chosen } from "../base/family.ts";
import { version } from "../version.ts";
import type { Claim } from "./claims/claim.ts";
import { runsToDecide } from "./claims/forecast.ts";
import type { Comparison } from "./claims/parse.ts";
import type { Plan } from "./claims/plan.ts";
import { type Side, togetherOf } from "./claims/side.ts";
import { verdictOf } from "./claims/verdict.ts";
import type { Conducted, Ending } from "./conduct.ts";
import { Findings } from "./findings.ts";
import { type DecisionParams, decisionOf } from "./stopping/decision.ts";
import { sceneOf } from "./study.ts";
import type { StudyHead } from "./study-head.ts";
import type { Answer } from "./targets/target.ts";

/** What is said of a claim about one alternative. */
export interface AssertedOf {
  readonly alternative: string;
  readonly title: string;
  readonly verdict: Side;
  /** In the claim's unit, with the interval that decided: it is wider than one of the level by itself. */
  readonly answer: Answer;
  /** The replications at the look at which it was decided, or all of them. */
  readonly runs: number;
  /** About how many would decide what is undecided; null where nobody can say, or nothing is left to decide. */
  readonly runsToDecide: number | null;
}

/** A claim with what became of it. */
export interface AssertedClaim {
  /** As it was written. */
  readonly claim: string;
  readonly column: string;
  readonly target: Chosen;
  /** The number is 1 less what the target estimates. */
  readonly isOpposite: boolean;
  readonly unit: string;
  readonly comparison: Comparison;
  readonly bound: number;
  /** Of all alternatives together. */
  readonly verdict: Side;
  readonly alternatives: readonly AssertedOf[];
}

/** The result of `assert`; written by `--json`. All verdicts hold together at the level. */
export interface AssertResult
  extends Pick<StudyHead, "version" | "title" | "model" | "digest" | "seed" | "level" | "replay" | "years"> {
  readonly format: "secondtick-assert/1";
  /** Of all claims together. */
  readonly verdict: Side;
  readonly claims: readonly AssertedClaim[];
  /** After how many replications it was to be looked, the last being the most. */
  readonly looks: readonly number[];
  readonly ended: { readonly by: Ending; readonly runs: readonly number[] };
}

const assertedOf = (findings: Findings, claim: Claim, plan: Plan, alternative: number): AssertedOf => {
  const { study, calibration } = findings.conducted;
  const { name, title } = study.alternatives[alternative]!;
  const sampleOf = (count: number) => findings.sample(alternative, claim.column, count);
  const { side, answer, runs } = verdictOf(claim, plan, findings.runs(alternative), sampleOf);
  const isShared = sampleOf(1).clusters !== null;
  // More runs are no more vectors where those were calibrated: what they leave open stays open.
  const canNarrow = side === "undecided" && calibration === null;
  return {
    alternative: name,
    title,
    verdict: side,
    answer,
    runs,
    runsToDecide: canNarrow ? runsToDecide(claim, answer, { runs, isShared }) : null,
  };
};

/** Says of a study that was conducted by the rule `decision` what became of each claim. */
export const assertResult = (conducted: Conducted): AssertResult => {
  const { study, runs, ending } = conducted;
  const { experiment, model, alternatives, stop } = study;
  const findings = new Findings(conducted);
  const { claims, plan } = decisionOf(stop as unknown as DecisionParams, {
    alternatives: alternatives.length,
    level: experiment.level,
    most: experiment.budget.runs,
    scene: sceneOf(study),
  });
  const told = claims.map(({ text, ...claim }): AssertedClaim => {
    const each = alternatives.map((_, index) => assertedOf(findings, { text, ...claim }, plan, index));
    return {
      claim: text,
      ...claim,
      verdict: togetherOf(each.map(({ verdict }) => verdict)),
      alternatives: each,
    };
  });
  return {
    format: "secondtick-assert/1",
    version,
    title: experiment.title,
    model: { title: model.title, digest: model.digest },
    digest: study.digest,
    seed: experiment.seed,
    level: experiment.level,
    replay: experiment.replay ?? null,
    years: experiment.years ?? null,
    verdict: togetherOf(told.map(({ verdict }) => verdict)),
    claims: told,
    looks: plan.looks,
    ended: { by: ending, runs },
  };
};
