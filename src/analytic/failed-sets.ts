import { NONE, type Plan } from "../backend/plan.ts";
import type { Symmetry } from "./symmetry.ts";

/** Sets of failed components that look alike: one of them, and how many there are. */
export interface FailedSet {
  readonly components: readonly number[];
  readonly count: number;
}

/** A text that is equal for sets of components that look alike: as many of each kind in groups of the same kind. */
const textOf = (plan: Plan, { componentClass, groupClass }: Symmetry, set: readonly number[]): string => {
  const groups = new Map<number, number[]>();
  const loose: string[] = [];
  for (const component of set) {
    const { group } = plan.components[component];
    if (group === NONE) loose.push(`${componentClass[component]}`);
    else groups.set(group, [...(groups.get(group) ?? []), componentClass[component]]);
  }
  const texts = [...groups].map(
    ([group, members]) => `${groupClass[group]}:${members.sort((a, b) => a - b)}`,
  );
  return [...texts.sort(), "/", ...loose.sort()].join(";");
};

/** All sets that have one component more, each once up to what looks alike, from sets that are all of one size. */
export const largerSets = (
  plan: Plan,
  symmetry: Symmetry,
  sets: readonly FailedSet[],
  candidates: readonly number[],
): FailedSet[] => {
  const found = new Map<string, { components: readonly number[]; count: number }>();
  for (const { components, count } of sets) {
    const isIn = new Set(components);
    for (const candidate of candidates) {
      if (isIn.has(candidate)) continue;
      const larger = [...components, candidate].sort((a, b) => a - b);
      const text = textOf(plan, symmetry, larger);
      const known = found.get(text);
      // Each set of n is made in n ways, one for each that came last.
      const share = count / larger.length;
      if (known === undefined) found.set(text, { components: larger, count: share });
      else known.count += share;
    }
  }
  return [...found.values()].map(({ components, count }) => ({ components, count: Math.round(count) }));
};
