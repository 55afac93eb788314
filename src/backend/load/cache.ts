import { expm1 } from "../../base/math.ts";

/** A cache in front of a store. Each of its items is asked for alike, at random. */
export interface CachePlan {
  /** The share of the lookups that a full cache answers; the others can never be kept. 0 to 1. */
  readonly hits: number;
  /** How many items fill it; above 0. */
  readonly items: number;
}

/**
 * The share of the lookups that go to the store, 1 − hits × warm, where `warm` is the share of the items that are there.
 *
 * ```ts
 * import { missShare } from "../src/backend/load/cache.ts";
 * missShare({ hits: 0.75, items: 1e6 }, 1) // => 0.25
 * missShare({ hits: 0.75, items: 1e6 }, 0) // => 1
 * ```
 */
export const missShare = ({ hits }: CachePlan, warm: number): number => 1 - hits * warm;

/**
 * How warm the cache is after so many answered lookups. The share `hits` of them asks for one of the items at random, and
 * each miss that the store answers puts its item in: d warm / d answered = hits × (1 − warm) / items, so that
 * 1 − warm falls as exp(−hits × answered / items). Lookups whose miss fails put nothing in: they are not to be counted.
 *
 * ```ts
 * import { warmAfter } from "../src/backend/load/cache.ts";
 * warmAfter({ hits: 0.9, items: 1e6 }, 0.5, 0) // => 0.5
 * ```
 */
export const warmAfter = ({ hits, items }: CachePlan, warm: number, answered: number): number =>
  Math.min(1, warm - (1 - warm) * expm1((-hits * answered) / items));

/**
 * How many of so many answered lookups went to the store, while they warmed the cache: the integral of the share of
 * misses, answered × (1 − hits) + items × the rise of `warm`, since each item comes in by one miss.
 */
export const missesAmong = (cache: CachePlan, warm: number, answered: number): number =>
  answered * (1 - cache.hits) + cache.items * (warmAfter(cache, warm, answered) - warm);

/** How warm it is once a share of its servers has lost what it held; a share of 1 is a restart of all. */
export const warmWithout = (warm: number, lost: number): number => warm * (1 - lost);
