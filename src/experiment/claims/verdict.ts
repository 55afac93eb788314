import type { Sample } from "../sample.ts";
import type { Answer } from "../targets/target.ts";
import type { Claim } from "./claim.ts";
import { claimInterval } from "./interval.ts";
import type { Plan } from "./plan.ts";
import { type Side, sideOf } from "./side.ts";

/** What was said of a claim, and from which runs. */
export interface Verdict {
  readonly side: Side;
  /** With the interval by which it was decided. */
  readonly answer: Answer;
  /** The runs behind it: those of the look at which it was clear, or all that there are. */
  readonly runs: number;
}

/** What is said of a claim at one look. */
export const verdictAt = (claim: Claim, plan: Plan, sample: Sample): Verdict => {
  const answer = claimInterval(claim, sample, plan.each);
  return { side: sideOf(claim, answer), answer, runs: sample.values.length };
};

/**
 * What is said of a claim once so many runs are there: what was clear at the first look at which anything was. The intervals of all
 * looks hold together, so that this stays true whatever later looks see. Runs that end between two looks, as when the time was
 * up, are looked at in the place of the next one.
 */
export const verdictOf = (
  claim: Claim,
  plan: Plan,
  runs: number,
  sampleOf: (count: number) => Sample,
): Verdict => {
  const looks = [...plan.looks.filter((count) => count < runs), runs];
  for (const count of looks) {
    const verdict = verdictAt(claim, plan, sampleOf(count));
    if (verdict.side !== "undecided" || count === runs) return verdict;
  }
  throw new TypeError("the last look is at all runs");
};
