import type { Backend, Handlers } from "../backend.ts";
import { capacityIn } from "../redundancy/capacity.ts";
import { touchGroup } from "../touched.ts";

/** What is asked of the service over the day, against what it was made for, surges aside; 1 without a profile. */
export const demandNow = ({ plan, simulation }: Backend): number =>
  plan.demand === null ? 1 : plan.demand.at(simulation.now);

/** The most that may be asked over the day of a group that shares load, as it is now. */
const levelOf = (backend: Backend, group: number): number => {
  const enoughFor = backend.plan.groups[group].enoughFor!;
  return enoughFor(capacityIn(backend, group)) / backend.world.demand.factor[0];
};

/** Sets the timer of a group that shares load to when what is asked passes what it can do, either way. */
export const awaitTurn = (backend: Backend, group: number): void => {
  const { plan, simulation, timers } = backend;
  const { demand } = plan;
  if (demand === null || plan.groups[group].enoughFor === null) return;
  const { now } = simulation;
  const level = levelOf(backend, group);
  const next = demand.at(now) > level ? demand.nextBelow(level, now) : demand.nextAbove(level, now);
  if (next === Number.POSITIVE_INFINITY) simulation.disarm(timers.demandTurns + group);
  else if (simulation.calendar.dueAt(timers.demandTurns + group) !== next)
    simulation.arm(timers.demandTurns + group, next);
};

/** What is asked passes what a group can do. */
export const demandHandlers: Handlers = {
  demandTurns(backend, group) {
    if (demandNow(backend) > levelOf(backend, group)) backend.tell.demandExceeds(group);
    else backend.tell.demandFits(group);
    touchGroup(backend, group);
  },
};
