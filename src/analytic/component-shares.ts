import { NONE, type Plan } from "../backend/plan.ts";
import type { Distribution } from "../distributions/law.ts";
import { steadyAvailability } from "./structure.ts";

const meanOf = (plan: Plan, law: number): number => (plan.laws[law] as Distribution).mean;

/** The chances of a life's ends, and what each end's repair takes on average; Infinity without a repair. */
const meanRepair = (plan: Plan, life: number): number => {
  let [before, mean] = [0, 0];
  for (const { until, repair } of plan.lives[life].ends) {
    const chance = until - before;
    before = until;
    if (chance > 0) mean += chance * (repair === null ? Number.POSITIVE_INFINITY : meanOf(plan, repair.law));
  }
  return mean;
};

/**
 * The long-run share of time that each component is down by its own failures, if each were repaired at once by a crew of
 * its own: of its lives, taken to fail independently, only the means matter. 0 for what never fails by itself.
 */
export const ownUnavailability = (plan: Plan): Float64Array =>
  Float64Array.from(plan.components, ({ lives }) => {
    let up = 1;
    for (const life of lives) {
      const { clock, overloaded } = plan.lives[life];
      // Alone, nothing is overloaded.
      if (clock === NONE || overloaded !== null) continue;
      const mean = meanOf(plan, plan.clocks[clock].draw.law);
      up *= steadyAvailability({ life: mean, repair: meanRepair(plan, life) });
    }
    return 1 - up;
  });
