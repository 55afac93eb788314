import { describeTarget, unitOfTarget } from "../targets/family.ts";
import { amountText, unitIn } from "./amount.ts";
import type { Claim } from "./claim.ts";
import { isMistaken, type Mistake } from "./mistake.ts";
import type { Comparison } from "./parse.ts";
import { claimIn } from "./resolve.ts";
import type { Scene } from "./scene.ts";

/** What an experiment claims: in words, or of the answer of its question in a number. */
export interface WrittenClaims {
  readonly claims?: readonly string[] | undefined;
  readonly below?: number | undefined;
  readonly above?: number | undefined;
}

/** A claim that a study cannot decide: which one, by its parameter and its text. */
export interface Undecidable {
  readonly parameter: string;
  readonly text: string;
  readonly mistake: Mistake;
}

const ofQuestion = (scene: Scene, comparison: Comparison, bound: number): Claim => {
  const { column, target } = scene.question;
  const unit = unitIn(scene, column);
  const answer = unitOfTarget(target, unit);
  const text = `${describeTarget(target, unit)} of ${column} ${comparison} ${amountText(bound, answer)}`;
  return { text, column, target, isOpposite: false, unit: answer, comparison, bound };
};

/** All that is claimed of a study, in the order in which it is written; or the first claim that it cannot decide. */
export const claimsOf = (
  { claims = [], below, above }: WrittenClaims,
  scene: Scene,
): readonly Claim[] | Undecidable => {
  const read: Claim[] = [];
  for (const text of claims) {
    const claim = claimIn(text, scene);
    if (isMistaken(claim)) return { parameter: "claims", text, ...claim };
    read.push(claim);
  }
  if (below !== undefined) read.push(ofQuestion(scene, "<", below));
  if (above !== undefined) read.push(ofQuestion(scene, ">", above));
  return read;
};
