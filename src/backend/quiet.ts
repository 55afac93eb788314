import type { Backend } from "./backend.ts";
import { MESHED } from "./cells/membership.ts";
import { faultInstances } from "./faults/strikes.ts";

/**
 * Whether nothing is left of any trouble: all users are served, all nodes settled, no scripted fault is still to come and
 * none lasts, nobody works on an incident. What comes after such an instant is a story of its own.
 */
export const isQuiet = ({ world, plan, simulation, timers }: Backend): boolean => {
  const { calendar } = simulation;
  if (world.stated.share[0] < 1 || world.people.stage[0] !== 0) return false;
  for (let cell = 0; cell < plan.cells.length; cell++)
    if (world.cells.running[cell] === 0 || world.cells.mesh[cell] !== MESHED) return false;
  const instances = faultInstances(plan);
  for (let index = 0; index < instances.length; index++) {
    if (calendar.dueAt(timers.faultEnds + index) !== Number.POSITIVE_INFINITY) return false;
    if (
      instances[index].at !== null &&
      calendar.dueAt(timers.faultBegins + index) !== Number.POSITIVE_INFINITY
    )
      return false;
  }
  return true;
};
