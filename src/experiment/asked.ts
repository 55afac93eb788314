import type { Study } from "./study.ts";
import { describeTarget, unitOfTarget } from "./targets/family.ts";

/** What a study was asked, as its result says it. */
export interface Asked {
  readonly column: string;
  /** The answer's: the column's, or `chance`. */
  readonly unit: string;
  /** As `mean of downtime`. */
  readonly words: string;
  readonly target: Readonly<Record<string, unknown>> & { readonly kind: string };
  readonly moreIsBetter: boolean;
}

/** Says what a study is asked. */
export const askedOf = ({ question, columns, questionColumn, moreIsBetter }: Study): Asked => {
  const { unit } = columns[questionColumn]!;
  const { column, target } = question;
  return {
    column,
    unit: unitOfTarget(target, unit),
    words: `${describeTarget(target, unit)} of ${column}`,
    target,
    moreIsBetter,
  };
};
