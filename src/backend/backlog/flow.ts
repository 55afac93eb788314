import type { Backend } from "../backend.ts";
import { isActing } from "../failover/seats.ts";
import { NONE } from "../plan.ts";
import { capacityIn, capacityOf } from "../redundancy/capacity.ts";

/** What those of a group that do the work are worth, in servers: all that are good, or those that act; none while it stands still. */
const workersIn = (backend: Backend, group: number): number => {
  const { plan, world } = backend;
  const { stalled, reconciling } = world.groups;
  const { switching } = plan.groups[group];
  if (stalled[group] + reconciling[group] > 0) return 0;
  if (switching === null) return capacityIn(backend, group);
  let capacity = 0;
  for (const seat of switching.seats)
    if (isActing(backend, seat)) capacity += capacityOf(backend, world.seats.holder[seat]);
  return capacity;
};

/** What comes in at a backlog per second now. */
export const arrivesAt = ({ plan, world }: Backend, backlog: number): number =>
  plan.backlogs[backlog].arrives * world.demand.factor[0];

/** What can be done of a backlog per second now: nothing while its cell is closed. Added up anew each time. */
export const drainsAt = (backend: Backend, backlog: number): number => {
  const { plan, world } = backend;
  const { service, groups, drains } = plan.backlogs[backlog];
  const { cell } = plan.services[service];
  if (cell !== NONE && world.cells.open[cell] === 0) return 0;
  let workers = 0;
  for (const group of groups) workers += workersIn(backend, group);
  return workers * drains;
};
