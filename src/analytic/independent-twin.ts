import type { Plan } from "../backend/plan.ts";
import { ownUnavailability } from "./component-shares.ts";
import { type FailedSet, largerSets } from "./failed-sets.ts";
import type { StaticService } from "./static-service.ts";
import type { Symmetry } from "./symmetry.ts";

/** How much a component matters to its service in the twin. */
export interface Importance {
  /** One component, and how many look like it. */
  readonly component: string;
  readonly count: number;
  /** Birnbaum's importance: P(down | it is down) − P(down | it is good). */
  readonly birnbaum: number;
}

/** The long run of the independent twin. */
export interface TwinAnswer {
  /** The share of time down is within these bounds; they are one where all that matters was added up. */
  readonly unavailability: { readonly lower: number; readonly upper: number };
  /** Of components that fail by themselves, most important first. */
  readonly importance: readonly Importance[];
}

/** So many sets of failed components are looked at in all. */
const MOST_SETS = 3000;
/** What is less likely than this, relative to what was found, is left out. */
const NEGLIGIBLE = 1e-9;

/** P(exactly k of them are down), for each k. */
const byCount = (shares: readonly number[]): number[] => {
  let chances = [1];
  for (const share of shares) {
    const next = new Array<number>(chances.length + 1).fill(0);
    chances.forEach((chance, count) => {
      next[count] += chance * (1 - share);
      next[count + 1] += chance * share;
    });
    chances = next;
  }
  return chances;
};

/** Sums over sets, by the class of component: P(down, it is down) and P(down, it is good), for one of the class. */
class Tally {
  readonly #down = new Map<number, number>();
  all = 0;

  add(chance: number, failed: ReadonlyMap<number, number>): void {
    this.all += chance;
    for (const [kind, share] of failed) this.#down.set(kind, (this.#down.get(kind) ?? 0) + chance * share);
  }

  birnbaum(kind: number, share: number): number {
    const together = this.#down.get(kind) ?? 0;
    if (share <= 0 || share >= 1) return 0;
    return together / share - (this.all - together) / (1 - share);
  }
}

const membersOf = (symmetry: Symmetry, candidates: readonly number[]): Map<number, number[]> => {
  const members = new Map<number, number[]>();
  for (const component of candidates) {
    const kind = symmetry.componentClass[component];
    members.set(kind, [...(members.get(kind) ?? []), component]);
  }
  return members;
};

/**
 * The independent twin of a design: the same components in the same structure, but each fails alone, has a crew of its own,
 * and every take-over works at once. Its long-run unavailability is the chance of all sets of failed components without
 * which the service is down; sets that look alike are looked at once. Where there are too many sets, what was not looked at
 * is taken for up in the lower bound and for down in the upper.
 */
export const independentTwin = (plan: Plan, symmetry: Symmetry, service: StaticService): TwinAnswer => {
  const shares = ownUnavailability(plan);
  const candidates = [...plan.components.keys()].filter((component) => shares[component] > 0);
  const members = membersOf(symmetry, candidates);
  const allGood = candidates.reduce((product, component) => product * (1 - shares[component]), 1);
  const counts = byCount(candidates.map((component) => shares[component]));
  const tally = new Tally();
  let sets: FailedSet[] = [{ components: [], count: 1 }];
  let [looked, rest] = [0, 1];
  for (let size = 0; size <= candidates.length; size++) {
    for (const { components, count } of sets) {
      if (service.isUp(components)) continue;
      const odds = components.reduce((product, one) => product * (shares[one] / (1 - shares[one])), 1);
      const failed = new Map<number, number>();
      for (const component of components) {
        const kind = symmetry.componentClass[component];
        failed.set(kind, (failed.get(kind) ?? 0) + 1 / members.get(kind)!.length);
      }
      tally.add(count * allGood * odds, failed);
    }
    looked += sets.length;
    rest = counts.slice(size + 1).reduce((sum, chance) => sum + chance, 0);
    if (rest <= NEGLIGIBLE * tally.all) break;
    sets = largerSets(plan, symmetry, sets, candidates);
    if (looked + sets.length > MOST_SETS) break;
  }
  const importance = [...members].map(([kind, [first, ...others]]) => ({
    component: plan.components[first].name,
    count: 1 + others.length,
    birnbaum: tally.birnbaum(kind, shares[first]),
  }));
  importance.sort((one, other) => other.birnbaum - one.birnbaum);
  return { unavailability: { lower: tally.all, upper: Math.min(1, tally.all + rest) }, importance };
};
