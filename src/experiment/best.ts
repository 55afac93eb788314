import { isRefusal } from "../stats/interval.ts";
import { type ComparedWithBest, multipleComparisonsWithBest } from "../stats/simultaneous.ts";
import type { Findings } from "./findings.ts";

/** How an alternative compares with the best of the others; below 0 is better, whatever is asked. */
export interface AgainstBest extends ComparedWithBest {
  readonly alternative: string;
}

/**
 * Which alternatives may be the best by what the study asks (Hsu's multiple comparisons with the best, on the same luck); all
 * intervals hold together. Null where there is nothing to compare, or an answer is missing.
 */
export const againstBest = (findings: Findings): readonly AgainstBest[] | null => {
  const { alternatives, question, moreIsBetter } = findings.conducted.study;
  if (alternatives.length < 2) return null;
  const sign = moreIsBetter ? -1 : 1;
  const estimates = alternatives.map((_, index) =>
    findings.estimate(index, question.column, question.target),
  );
  if (estimates.some(isRefusal)) return null;
  const values = estimates.map((one) => (isRefusal(one) ? 0 : sign * one.estimate));
  const compared = multipleComparisonsWithBest(values, findings.level, (one, other, level) =>
    moreIsBetter
      ? findings.difference(other, one, question, level)
      : findings.difference(one, other, question, level),
  );
  return compared.map((one, index) => ({ alternative: alternatives[index]!.name, ...one }));
};
