import type { Plan } from "../backend/plan.ts";

const namesOf = (things: readonly { readonly name: string }[]): readonly string[] =>
  things.map(({ name }) => name);

/** The names behind the places that facts of a plan's runs give, as a story wants them. */
export const storyNames = (plan: Plan) => ({
  components: namesOf(plan.components),
  groups: namesOf(plan.groups),
  cells: namesOf(plan.cells),
  pools: namesOf(plan.phones?.pools ?? []),
  services: namesOf(plan.services),
  faults: namesOf(plan.faults),
  absences: namesOf(plan.faults.filter(({ strike }) => strike.do === "away")),
  lives: namesOf(plan.lives),
  crews: namesOf(plan.crews),
  spares: namesOf(plan.spares),
});
