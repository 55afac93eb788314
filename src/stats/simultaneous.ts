import { assert } from "../base/assert.ts";
import { exp, log } from "../base/math.ts";
import { type Estimate, type Interval, isRefusal, type Refusal } from "./interval.ts";

/**
 * The level of each of `count` intervals that all hold together at `level`, whatever binds them (Bonferroni).
 *
 * ```ts
 * import { bonferroni } from "../src/stats/simultaneous.ts";
 * bonferroni(0.95, 5).toFixed(4) // => "0.9900"
 * ```
 */
export const bonferroni = (level: number, count: number): number => 1 - (1 - level) / count;

/**
 * The same by Šidák (1967): a little less demanding, but only for two-sided intervals of (nearly) normal estimates, or of
 * independent ones.
 *
 * ```ts
 * import { sidak } from "../src/stats/simultaneous.ts";
 * sidak(0.95, 5).toFixed(5) // => "0.98979"
 * ```
 */
export const sidak = (level: number, count: number): number => exp(log(level) / count);

/** The difference "one alternative minus another", by their numbers, with an interval of a level. */
export type DifferenceOf<Result extends Estimate> = (
  one: number,
  other: number,
  level: number,
) => Result | Refusal;

/**
 * Each of the alternatives 1, 2, … minus the baseline, which is alternative 0; the intervals given hold together at the
 * level (Bonferroni). `alternatives` counts the baseline too.
 *
 * ```ts
 * import { againstBaseline } from "../src/stats/simultaneous.ts";
 * const exactly = (one, other, level) => ({ estimate: one - other, lower: 0, upper: 9, level, n: 1 });
 * againstBaseline(3, 0.9, exactly).map(({ estimate, level }) => [estimate, level]) // => [[1, 0.95], [2, 0.95]]
 * ```
 */
export const againstBaseline = <Result extends Estimate>(
  alternatives: number,
  level: number,
  difference: DifferenceOf<Result>,
): (Result | Refusal)[] =>
  Array.from({ length: Math.max(0, alternatives - 1) }, (_, i) =>
    difference(i + 1, 0, bonferroni(level, alternatives - 1)),
  );

/** How an alternative compares with the best of the others; less is better. */
export interface ComparedWithBest extends Interval {
  /** Its mean minus the least mean of the others: below 0 only for the best. */
  readonly estimate: number;
  /** It cannot be ruled out that it is the best. When only one may be, it is. */
  readonly mayBeBest: boolean;
}

type Ends = Pick<Interval, "lower" | "upper">;

/** The ends of differences i − j, each asked for once; unknown ones are unbounded. */
const endsOf = (difference: DifferenceOf<Estimate>, level: number): ((i: number, j: number) => Ends) => {
  const known = new Map<string, Ends>();
  return (i, j) => {
    const key = i > j ? `${i}/${j}` : `${j}/${i}`;
    let ends = known.get(key);
    if (ends === undefined) {
      const result = difference(Math.max(i, j), Math.min(i, j), level);
      ends = isRefusal(result) ? { lower: -Infinity, upper: Infinity } : result;
      known.set(key, ends);
    }
    return i > j ? ends : { lower: 0 - ends.upper, upper: 0 - ends.lower };
  };
};

/**
 * Multiple comparisons with the best (Hsu 1984, Annals of Statistics 12, 1136, in its constrained form): for each
 * alternative an interval for its true mean minus the least true mean of the others. All hold together at the level. Only
 * the true best's k − 1 differences must hold, each on one side, so Bonferroni's bound is spread over k − 1 one-sided
 * intervals, though one does not know which. Less is better: where more is, negate means and differences.
 *
 * An interval [lower, 0] means "is the best, by up to −lower"; [0, upper] means "is not, by up to upper"; both ends other
 * than 0: undecided.
 *
 * ```ts
 * import { multipleComparisonsWithBest } from "../src/stats/simultaneous.ts";
 * const means = [10, 14, 11];
 * const close = (i, j, level) => ({ estimate: 0, lower: means[i] - means[j] - 2, upper: means[i] - means[j] + 2, level, n: 9 });
 * const compared = multipleComparisonsWithBest(means, 0.95, close);
 * compared.map(({ lower, upper }) => [lower, upper]) // => [[-3, 1], [0, 6], [-1, 3]]
 * compared.map(({ mayBeBest }) => mayBeBest) // => [true, false, true]
 * ```
 */
export const multipleComparisonsWithBest = (
  means: readonly number[],
  level: number,
  difference: DifferenceOf<Estimate>,
): ComparedWithBest[] => {
  assert(means.length > 1, "the best of others needs others");
  const ends = endsOf(difference, bonferroni(2 * level - 1, means.length - 1));
  const others = means.map((_, i) => means.flatMap((_, j) => (j === i ? [] : [j])));
  const best = means.indexOf(Math.min(...means));
  // Who trails the one that did best is ruled out by it; that others might do so, too, is not looked at, which is safe.
  const leads = means.map((_, i) =>
    i === best ? Math.max(...others[i]!.map((j) => ends(i, j).lower)) : ends(i, best).lower,
  );
  const mayBeBest = means.map((_, i) => i === best || leads[i]! <= 0);
  return means.map((mean, i) => {
    const uppers = others[i]!.filter((j) => mayBeBest[j]).map((j) => ends(i, j).upper);
    return {
      estimate: mean - Math.min(...others[i]!.map((j) => means[j]!)),
      lower: mayBeBest[i] ? Math.min(0, leads[i]!) : 0,
      upper: Math.max(0, ...uppers),
      level,
      mayBeBest: mayBeBest[i]!,
    };
  });
};
