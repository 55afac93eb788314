import { assert } from "../../base/assert.ts";
import { positiveCount } from "../../base/units.ts";
import type { Numbers } from "../../stats/numbers.ts";
import { type Ranking, ranked } from "../../stats/ranking-and-selection.ts";
import { measureSchema } from "../measure.ts";
import { scoresFor } from "../targets/family.ts";
import { defineStoppingRule, type Look } from "./rule.ts";

/** Each look has so many times the runs of the one before. */
const GROWTH = 1.25;

const negated = (values: Numbers): Float64Array => Float64Array.from(values, (value) => -value);

/** What a ranking by the question says of the values at a look; less is better to it, so what is not is turned round. */
export const rankingOf = (
  { runs, question, sample, moreIsBetter }: Look,
  rule: { readonly indifference: number; readonly first: number; readonly level: number },
): Ranking =>
  ranked(
    runs.map((_, alternative) => {
      const scores = scoresFor(question.target, sample(alternative).values);
      assert(scores !== null, "alternatives are ranked by a mean or a chance: this was checked");
      return moreIsBetter ? negated(scores) : scores;
    }),
    { ...rule, growth: GROWTH },
  );

/**
 * Until the best alternative is known (Kim and Nelson 2001): runs are spent only on those that may still be the best, and no
 * further on differences that do not matter. Those that gave the same in every run are told as indistinguishable.
 */
export const ranking = defineStoppingRule({
  kind: "ranking",
  summary: "until the best is known: runs are spent where the choice is close",
  params: {
    indifference: measureSchema().describe(
      "a difference that does not matter, in the metric's own unit, as 5 min; for a chance a number, as 0.01",
    ),
    first: positiveCount()
      .refine((first) => first >= 2, "at least 2")
      .prefault(128)
      .describe("replications at the first look; 128 by default"),
  },
  unfit: (_, { isMean, areIndependent }) => {
    if (!isMean) return { message: "a ranking is by a mean or a chance, and something else is asked" };
    if (areIndependent) return undefined;
    return {
      message: "a ranking needs replications that are independent: no calibrate, and inputs with each: 1",
    };
  },
  create: (rule, { alternatives, level, most }) => ({
    first: Array<number>(alternatives).fill(Math.min(rule.first, most)),
    next: (look) => {
      const { remaining, next } = rankingOf(look, { ...rule, level });
      if (next === null) return { ended: "ranking" };
      const runs = look.runs.map((count, index) =>
        remaining.includes(index) ? Math.min(next, most) : count,
      );
      return runs.every((count, index) => count === look.runs[index]) ? { ended: "most-runs" } : { runs };
    },
  }),
});
