import { type Estimate, isRefusal } from "../../stats/interval.ts";
import { clopperPearson } from "../../stats/proportion.ts";
import type { Answer } from "../targets/target.ts";
import type { Claim } from "./claim.ts";
import { sideOf } from "./side.ts";

/** What would take more is not forecast: the estimate may as well be the bound. */
const MOST = 1e9;

const rounded = (runs: number): number => Number(runs.toPrecision(2));

/** The least number from which on a condition holds, to about a hundredth, looking at doublings first; null if that is too many. */
const leastRuns = (from: number, isEnough: (runs: number) => boolean): number | null => {
  let high = from;
  while (!isEnough(high)) {
    high *= 2;
    if (high > MOST) return null;
  }
  let low = Math.max(from, high / 2);
  while (high / low > 1.01) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** Whether an answer's interval would decide if its half-widths were those of so many times the runs. */
const shrunken = ({ estimate, lower, upper, level, n }: Estimate, times: number): Estimate => {
  // What was never seen is bounded by the number of runs alone; all else narrows with its root.
  const by = estimate === lower || estimate === upper ? times : Math.sqrt(times);
  const end = (one: number): number => (one === estimate ? one : estimate + (one - estimate) / by);
  return { estimate, lower: end(lower), upper: end(upper), level, n: n * times };
};

/**
 * About how many runs would decide a claim, if what they show is as what so many runs have shown: a forecast, rounded to two digits.
 * Null where nobody can say: nothing is known yet, or what is known is the bound itself.
 */
export const runsToDecide = (
  claim: Pick<Claim, "unit" | "comparison" | "bound">,
  answer: Answer,
  { runs, isShared }: { readonly runs: number; readonly isShared: boolean },
): number | null => {
  if (isRefusal(answer) || !Number.isFinite(answer.upper - answer.lower)) return null;
  const { estimate, level } = answer;
  const isByCounts = claim.unit === "chance" && !isShared;
  const least = leastRuns(runs, (count) => {
    const then = isByCounts
      ? clopperPearson({ successes: estimate * count, n: count }, level)
      : shrunken(answer, count / runs);
    return sideOf(claim, then) !== "undecided";
  });
  return least === null ? null : rounded(least);
};
