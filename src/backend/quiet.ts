import type { Backend } from "./backend.ts";
import { MESHED } from "./cells/membership.ts";

/** Whether something that a scripted fault broke for good still waits for its repair. */
const isUnderRepair = (
  world: Backend["world"],
  { instances, faults }: Backend["plan"],
  index: number,
): boolean => {
  const { at, lasts, fault } = instances[index];
  const { strike } = faults[fault];
  if (at === null || lasts !== null || strike.do !== "hold") return false;
  for (const component of strike.components) if (world.components.failed[component] === 1) return true;
  return false;
};

const isSomebodyTakingOver = ({ world }: Backend): boolean => {
  const { takeover } = world.groups;
  for (let group = 0; group < takeover.length; group++) if (takeover[group] !== 0) return true;
  return false;
};

const isAnyFaultLeft = ({ world, plan, simulation, timers }: Backend): boolean => {
  const isPending = (timer: number) => simulation.calendar.dueAt(timer) !== Number.POSITIVE_INFINITY;
  for (let index = 0; index < plan.instances.length; index++) {
    if (isUnderRepair(world, plan, index) || isPending(timers.faultEnds + index)) return true;
    if (plan.instances[index].at !== null && isPending(timers.faultBegins + index)) return true;
  }
  return false;
};

/**
 * Whether nothing is left of any trouble: all users are served, all nodes settled, no scripted fault is still to come and
 * none lasts, what they broke is repaired, nobody takes over or works on an incident. What comes after such an instant is a
 * story of its own.
 */
export const isQuiet = (backend: Backend): boolean => {
  const { world, plan } = backend;
  // What is most often in the way is looked at first, for this is asked after every event.
  if (world.stated.share[0] < 1 || world.people.stage[0] !== 0) return false;
  for (let cell = 0; cell < plan.cells.length; cell++)
    if (world.cells.running[cell] === 0 || world.cells.mesh[cell] !== MESHED) return false;
  return !isAnyFaultLeft(backend) && !isSomebodyTakingOver(backend);
};
