import type { Backend, Handlers } from "../backend.ts";
import { touchGroup } from "../touched.ts";

/** What is asked of the service over the day, against what it was made for, surges aside; 1 without a profile. */
export const demandNow = ({ plan, simulation }: Backend): number =>
  plan.demand === null ? 1 : plan.demand.at(simulation.now);

/** Sets the timer of a group that shares load to when what is asked passes what it can do, either way. */
export const awaitTurn = (
  backend: Backend,
  group: number,
  capacityOf: (backend: Backend, group: number) => number,
): void => {
  const { plan, world, simulation, timers } = backend;
  const { demand } = plan;
  const { enoughFor } = plan.groups[group];
  if (demand === null || enoughFor === null) return;
  const { now } = simulation;
  const level = enoughFor(capacityOf(backend, group)) / world.demand.factor[0];
  const next = demand.at(now) > level ? demand.nextBelow(level, now) : demand.nextAbove(level, now);
  if (next === Number.POSITIVE_INFINITY) simulation.disarm(timers.demandTurns + group);
  else if (simulation.calendar.dueAt(timers.demandTurns + group) !== next)
    simulation.arm(timers.demandTurns + group, next);
};

/** What is asked passes what a group can do. */
export const demandHandlers: Handlers = { demandTurns: touchGroup };
