import type { Plan } from "../backend/plan.ts";
import { type FailedSet, largerSets } from "./failed-sets.ts";
import type { StaticService } from "./static-service.ts";
import type { Symmetry } from "./symmetry.ts";

/** Sets of failed components without which a service is down. */
export interface DownSets {
  /** All that there are with up to `size` components, alike ones once. */
  readonly sets: readonly FailedSet[];
  /** Sets of more components were not looked at; Infinity when all were. */
  readonly size: number;
}

/** So many sets of failed components are looked at in all. */
const MOST_SETS = 3000;

/**
 * A bound of the chance that more than so many of independent components are down: that of any so many and one together.
 *
 * ```ts
 * import { moreDown } from "../src/analytic/down-sets.ts";
 * moreDown([0.5, 0.5], 1) // => 0.5
 * ```
 */
export const moreDown = (shares: readonly number[], size: number): number => {
  if (size === Number.POSITIVE_INFINITY) return 0;
  const sum = shares.reduce((total, share) => total + share, 0);
  let bound = 1;
  for (let failed = 1; failed <= size + 1; failed++) bound *= sum / failed;
  return Math.min(1, bound);
};

/** The chance of a set of failed components, and of those that look alike, when these fail by their shares. */
export const chanceOf = (
  { components, count }: FailedSet,
  shares: ArrayLike<number>,
  allGood: number,
): number => components.reduce((chance, one) => (chance * shares[one]) / (1 - shares[one]), count * allGood);

/** The chance that none is down. */
export const chanceOfNone = (shares: readonly number[]): number =>
  shares.reduce((chance, share) => chance * (1 - share), 1);

/**
 * The sets of failed components without which a service is down, small ones first: until what larger ones could add is less
 * than a millionth, when each component is down for its share of the time, below 1, by itself; or until 3,000 were looked at.
 */
export const downSets = (
  plan: Plan,
  symmetry: Symmetry,
  service: StaticService,
  shares: readonly number[],
): DownSets => {
  const candidates = [...plan.components.keys()].filter((component) => shares[component] > 0);
  const allGood = chanceOfNone(shares);
  const down: FailedSet[] = [];
  let sets: FailedSet[] = [{ components: [], count: 1 }];
  let [looked, all] = [0, 0];
  for (let size = 0; size <= candidates.length; size++) {
    for (const set of sets) {
      if (service.isUp(set.components)) continue;
      down.push(set);
      all += chanceOf(set, shares, allGood);
    }
    looked += sets.length;
    if (size === candidates.length) break;
    if (moreDown(shares, size) <= 1e-6 * all) return { sets: down, size };
    sets = largerSets(plan, symmetry, sets, candidates);
    if (looked + sets.length > MOST_SETS) return { sets: down, size };
  }
  return { sets: down, size: Number.POSITIVE_INFINITY };
};
