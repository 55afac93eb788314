import type { Plan } from "../backend/plan.ts";
import type { StoryNames } from "../report/sentences.ts";

/** The names behind the places that facts of a plan's runs give. */
export const namesOf = (plan: Plan): StoryNames => {
  const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);
  return {
    components: names(plan.components),
    groups: names(plan.groups),
    cells: names(plan.cells),
    pools: names(plan.phones?.pools ?? []),
    services: names(plan.services),
    faults: names(plan.faults),
    lives: names(plan.lives),
    crews: names(plan.crews),
    spares: names(plan.spares),
  };
};
