import type { ComponentDraft } from "./compile-components.ts";
import type { GatesDraft } from "./compile-gates.ts";

/** The order in which gates and groups are settled. */
export interface Ranks {
  readonly gate: (gate: number) => number;
  readonly group: (group: number) => number;
}

/**
 * A gate is above the groups that it looks at, and not below the components; a component is not below the gates that hold it
 * or what takes it along; a group is not below its members. There is no ring, for the model was checked.
 */
export const ranksOf = (
  components: readonly ComponentDraft[],
  groups: readonly { readonly members: Int32Array }[],
  { gates }: GatesDraft,
): Ranks => {
  if (gates.length === 0) return { gate: () => 0, group: () => 0 };
  const heldBy: number[][] = components.map(() => []);
  gates.forEach(({ holds }, gate) => {
    for (const component of holds) for (const part of components[component].takes) heldBy[part].push(gate);
  });
  const known = new Map<string, number>();
  const remember = (key: string, rank: () => number): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = rank();
    known.set(key, found);
    return found;
  };
  const most = (ranks: readonly number[]): number => ranks.reduce((a, b) => Math.max(a, b), 0);
  const component = (index: number): number =>
    heldBy[index].length === 0 ? 0 : remember(`c${index}`, () => most(heldBy[index].map(gate)));
  const group = (index: number): number =>
    remember(`g${index}`, () => most(Array.from(groups[index].members, component)));
  const gate = (index: number): number =>
    remember(`gate${index}`, () =>
      most(
        gates[index].inputs.map(({ of, index: input }) =>
          of === "component"
            ? component(input)
            : of === "group"
              ? group(input) + 1
              : of === "gate"
                ? gate(input)
                : 0,
        ),
      ),
    );
  return { gate, group };
};
