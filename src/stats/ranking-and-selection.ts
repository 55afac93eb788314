import { assert } from "../base/assert.ts";
import { pow } from "../base/math.ts";
import { leastNonZero } from "./hall-interval.ts";
import { momentsOf } from "./moments.ts";
import { countOf, type Numbers, total } from "./numbers.ts";
import { differences } from "./paired.ts";
import { boundAfterNone } from "./proportion.ts";

/** What a ranking is to find: the alternative with the least mean. */
export interface RankingRule {
  /** A difference of means this small does not matter; above 0, in the unit of the values. */
  readonly indifference: number;
  /** The chance of keeping the best, where it is better by at least the indifference; above 0.5. */
  readonly level: number;
  /**
   * Runs of the first look, at least 2. What happens less often than a few times in so many runs, and yet decides which is
   * best, is not guarded against: where long outages are rare, a thousand.
   */
  readonly first: number;
  /** Each look has so many times the runs of the one before; above 1. */
  readonly growth: number;
}

/** An alternative that was ruled out. */
export interface Elimination {
  readonly alternative: number;
  /** The look, by its number of runs. */
  readonly after: number;
}

/** What is known after the looks that the values allow. */
export interface Ranking {
  /** Still in the running, the least mean first. */
  readonly remaining: readonly number[];
  readonly eliminated: readonly Elimination[];
  /** The runs of the last look; 0 when there was none. */
  readonly after: number;
  /** The runs that the next look needs of all that remain; null when all is decided. */
  readonly next: number | null;
  /** One is left, or those that are left cannot be told apart. */
  readonly decided: boolean;
  /**
   * Where those left gave the same in every run, the chance of a run in which they differ is below this (at the level);
   * null otherwise.
   */
  readonly hidden: number | null;
}

/** The runs of the look after one of so many; 0 stands for none yet. */
const nextLook = (runs: number, { first, growth }: RankingRule): number =>
  runs === 0 ? first : Math.max(runs + 1, Math.ceil(runs * growth));

const prefix = (values: Numbers, n: number): Numbers =>
  values instanceof Float64Array ? values.subarray(0, n) : values.slice(0, n);

/**
 * The number of runs at which two alternatives would be told apart by any difference at all, h² S² / δ², with S² from
 * the first look that saw ten differences other than zero; undefined before that look.
 */
const endOfPair = (gaps: Float64Array, alternatives: number, rule: RankingRule): number | undefined => {
  const alpha = 1 - rule.level;
  for (let n = rule.first; n <= gaps.length; n = nextLook(n, rule)) {
    const seen = gaps.subarray(0, n);
    if (countOf(seen, (gap) => gap !== 0) < leastNonZero) continue;
    const eta = (pow((2 * alpha) / (alternatives - 1), -2 / (n - 1)) - 1) / 2;
    const { sd } = momentsOf(seen);
    return (2 * eta * (n - 1) * sd * sd) / (rule.indifference * rule.indifference);
  }
  return undefined;
};

/** A pair at a look: how far the sums may be apart before the greater is ruled out, and whether that is settled. */
interface Pair {
  readonly margin: number;
  readonly identical: boolean;
}

/** Two alternatives at a look of so many runs. */
type PairAt = (one: number, other: number, n: number) => Pair;

/** Looks at pairs; what does not change from look to look is kept. */
const pairsOf = (values: readonly Numbers[], rule: RankingRule): PairAt => {
  const ends = new Map<number, number>();
  return (one, other, n) => {
    const key = Math.min(one, other) * values.length + Math.max(one, other);
    let end = ends.get(key);
    if (end === undefined) {
      const gaps = differences(prefix(values[one]!, n), prefix(values[other]!, n));
      if (countOf(gaps, (gap) => gap !== 0) === 0) return { margin: 0, identical: true };
      end = endOfPair(gaps, values.length, rule);
      if (end === undefined) return { margin: Infinity, identical: false };
      ends.set(key, end);
    }
    return { margin: Math.max(0, ((end - n) * rule.indifference) / 2), identical: false };
  };
};

/** The sums of the first n values of those that remain. */
const sumsOf = (values: readonly Numbers[], remaining: readonly number[], n: number): Map<number, number> =>
  new Map(remaining.map((alternative) => [alternative, total(prefix(values[alternative]!, n))]));

/** What a look at those that remain, by their sums, leaves: the least mean first. */
const lookAt = (sums: ReadonlyMap<number, number>, pairAt: (one: number, other: number) => Pair) => {
  const remaining = [...sums.keys()];
  const behind = (one: number, other: number) => sums.get(one)! - sums.get(other)!;
  const isOut = (one: number) =>
    remaining.some((other) => behind(one, other) > 0 && behind(one, other) > pairAt(one, other).margin);
  const left = remaining.filter((one) => !isOut(one)).sort((one, other) => behind(one, other) || one - other);
  const open = left.flatMap((one, i) => left.slice(i + 1).map((other) => pairAt(one, other)));
  return {
    left,
    decided: open.every(({ margin }) => margin === 0),
    identical: left.length > 1 && open.every(({ identical }) => identical),
  };
};

/** Runs that all of the remaining alternatives have. */
const common = (values: readonly Numbers[], remaining: readonly number[]): number =>
  remaining.reduce((least, alternative) => Math.min(least, values[alternative]!.length), Infinity);

/**
 * Kim and Nelson's fully sequential selection of the best (2001, ACM TOMACS 11, 251; with c = 1) for runs with the same luck,
 * looked at from time to time: an alternative is ruled out as soon as its sum of values exceeds that of another which
 * remains by more than a margin that shrinks to 0 with the runs. The one that is left has the least true mean with at least
 * the level's chance if it is better than the others by the indifference, exactly so for normal values. Here the variance of a
 * difference is fixed at the first look that saw ten differences other than zero (Kim and Nelson: at the first look), as
 * rare outages leave many runs without any; a pair cannot be told apart before that.
 *
 * Everything is derived anew from the values, look by look, so the answer depends on nothing else: alternatives that were
 * ruled out may have stopped at fewer runs. Identical ones never rule each other out; when only such are left, they are
 * indistinguishable. Less is better: negate values for which more is.
 *
 * ```ts
 * import { ranked } from "../src/stats/ranking-and-selection.ts";
 * const near = Array.from({ length: 20 }, (_, i) => i % 5);
 * const far = near.map((value, i) => value + 30 + (i % 3));
 * const { remaining, eliminated, decided } = ranked([far, near], { indifference: 1, level: 0.95, first: 20, growth: 2 });
 * [remaining, eliminated, decided] // => [[1], [{ alternative: 0, after: 20 }], true]
 * ```
 */
export const ranked = (values: readonly Numbers[], rule: RankingRule): Ranking => {
  assert(
    rule.indifference > 0 && rule.level > 0.5,
    "a ranking has an indifference and a level above one half",
  );
  assert(rule.first > 1 && rule.growth > 1, "a ranking looks at two runs or more, and at more each time");
  const pairAt = pairsOf(values, rule);
  const eliminated: Elimination[] = [];
  let remaining: readonly number[] = values.map((_, i) => i);
  let [after, next] = [0, rule.first];
  let [decided, identical] = [remaining.length < 2, false];
  while (!decided && next <= common(values, remaining)) {
    [after, next] = [next, nextLook(next, rule)];
    const n = after;
    const seen = lookAt(sumsOf(values, remaining, n), (one, other) => pairAt(one, other, n));
    for (const alternative of remaining)
      if (!seen.left.includes(alternative)) eliminated.push({ alternative, after });
    [remaining, decided, identical] = [seen.left, seen.decided, seen.identical];
  }
  const hidden = decided && identical ? boundAfterNone(after, rule.level) : null;
  return { remaining, eliminated, after, next: decided ? null : next, decided, hidden };
};
