import type { Backend } from "./backend.ts";
import { MESHED } from "./cells/membership.ts";
import { HIT, marksOf } from "./faults/occurrences.ts";
import { areThrough } from "./messages/traffic.ts";
import { NONE } from "./plan.ts";

/** Whether something that a scripted fault broke for good still waits for its repair. */
const isUnderRepair = (backend: Backend, index: number): boolean => {
  const { world, plan } = backend;
  const { at, lasts, fault } = plan.instances[index];
  const { strike, lives } = plan.faults[fault];
  if (at === null || lasts !== null || strike.do !== "hit") return false;
  const marks = marksOf(backend, index);
  return lives.some((life, i) => marks[i] === HIT && life !== NONE && world.lives.ended[life] !== 0);
};

const isSomebodyTakingOver = ({ world }: Backend): boolean => {
  const { takeover } = world.groups;
  for (let group = 0; group < takeover.length; group++) if (takeover[group] !== 0) return true;
  return false;
};

/** Whether an occurrence is still certain to come: by script, or on a schedule that comes to an end. */
const isToCome = ({ plan, simulation, timers }: Backend, index: number): boolean => {
  const { at, schedule } = plan.instances[index];
  const isCertain = at !== null || (schedule !== null && schedule.times < Number.POSITIVE_INFINITY);
  return isCertain && simulation.calendar.dueAt(timers.faultBegins + index) !== Number.POSITIVE_INFINITY;
};

/** Whether a fault lasts: steps of it, hits or batches may still come; or one is to come; or its damage is not repaired. */
const isAnyFaultLeft = (backend: Backend): boolean => {
  const { active } = backend.world.faults;
  for (let index = 0; index < active.length; index++)
    if (active[index] === 1 || isToCome(backend, index) || isUnderRepair(backend, index)) return true;
  return false;
};

/**
 * Whether nothing is left of any trouble: all users are served, all nodes settled, no message waits, no scripted fault is still to come and
 * none lasts (a schedule without end is no trouble between its times), what they broke is repaired, nobody takes over or
 * works on an incident. What comes after such an instant is a story of its own.
 */
export const isQuiet = (backend: Backend): boolean => {
  const { world, plan } = backend;
  // What is most often in the way is looked at first, for this is asked after every event.
  if (world.stated.share[0] < 1 || world.people.stage[0] !== 0) return false;
  for (let cell = 0; cell < plan.cells.length; cell++)
    if (world.cells.running[cell] === 0 || world.cells.mesh[cell] !== MESHED) return false;
  return !isAnyFaultLeft(backend) && !isSomebodyTakingOver(backend) && areThrough(backend);
};
