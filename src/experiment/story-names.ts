import type { Strike } from "../backend/faults/fault.ts";
import type { Plan } from "../backend/plan.ts";

const namesOf = (things: readonly { readonly name: string }[]): readonly string[] =>
  things.map(({ name }) => name);

const struckBy = (strike: Strike) => {
  if (strike.do === "away") return "people";
  if (strike.do === "demand") return "demand";
  const drops = strike.do === "disconnect" || (strike.do === "hit" && strike.effect.do === "drop");
  return drops ? "connections" : "components";
};

/** The names behind the places that facts of a plan's runs give, as a story wants them. */
export const storyNames = (plan: Plan) => ({
  components: namesOf(plan.components),
  groups: namesOf(plan.groups),
  cells: namesOf(plan.cells),
  pools: namesOf(plan.phones?.pools ?? []),
  services: namesOf(plan.services),
  faults: namesOf(plan.faults),
  struck: plan.faults.map(({ strike }) => struckBy(strike)),
  lives: namesOf(plan.lives),
  crews: namesOf(plan.crews),
  spares: namesOf(plan.spares),
});
