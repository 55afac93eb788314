import { assert } from "../../base/assert.ts";
import { bonferroni } from "../../stats/simultaneous.ts";

/** When claims are looked at, and how sure each interval must be. It is made before the first run. */
export interface Plan {
  /** After how many runs of an alternative: doublings, and the most. */
  readonly looks: readonly number[];
  /** Of each interval, so that all of them together hold at the level that was asked for. */
  readonly each: number;
}

/** Doublings of the first number up to the most, which is always looked at. */
const looksUpTo = (first: number, most: number): number[] => {
  const looks: number[] = [];
  for (let runs = first; runs < most; runs *= 2) looks.push(runs);
  return [...looks, most];
};

/**
 * Looks at doublings. Who looks several times, and stops when it is clear, errs at each look; so the error that is allowed is
 * shared equally among all looks, claims and alternatives (Bonferroni). Equal shares favour no look: one at which the error is
 * nearly spent would hardly ever decide.
 *
 * ```ts
 * import { planOf } from "../src/experiment/claims/plan.ts";
 * planOf({ first: 100, most: 500, level: 0.95, verdicts: 2 }).looks // => [100, 200, 400, 500]
 * planOf({ first: 100, most: 500, level: 0.95, verdicts: 2 }).each.toFixed(5) // => "0.99375"
 * ```
 */
export const planOf = ({
  first,
  most,
  level,
  verdicts,
}: {
  readonly first: number;
  readonly most: number;
  /** Of all verdicts together. */
  readonly level: number;
  /** Claims times alternatives. */
  readonly verdicts: number;
}): Plan => {
  assert(first >= 1 && most >= 1 && verdicts >= 1, "a plan has runs and something to decide");
  const looks = looksUpTo(first, most);
  return { looks, each: bonferroni(level, looks.length * verdicts) };
};
