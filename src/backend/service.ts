import type { Backend } from "./backend.ts";
import { reviewCell } from "./cells/restart.ts";
import { cellChanged, integratePhones, planStep } from "./clients/phones.ts";
import { silenceChanged, standbyChanged } from "./failover/switching.ts";
import { reviewIncident } from "./people/incident.ts";
import { NONE } from "./plan.ts";

/** The part of its users that a cell's services can serve: users are spread over the groups of each service alike. */
const servicesShare = ({ plan, world }: Backend, cell: number): number => {
  let share = 1;
  for (const service of plan.cells[cell].services) {
    const { groups } = plan.services[service];
    const serving = world.services.serving[service];
    // Phones of a front server that is gone are counted as disconnected already.
    if (service === plan.cells[cell].front && groups > 1) share *= serving > 0 ? 1 : 0;
    else share *= serving / groups;
  }
  return share;
};

/** The served share right now, added up anew: connected phones that all services can serve, or the model's condition. */
const servedShare = (backend: Backend): number => {
  const { plan, world } = backend;
  if (plan.phones === null) return plan.serving(backend.servingView);
  let served = 0;
  for (let pool = 0; pool < plan.phones.pools.length; pool++) {
    const cell = world.pools.cell[pool];
    if (world.cells.open[cell] === 0) continue;
    served +=
      Math.min(world.pools.connected[pool], plan.phones.pools[pool].online) * servicesShare(backend, cell);
  }
  return Math.min(1, served / plan.phones.online);
};

/** Whether the share begins to move at this instant: it is stated then, for a line is drawn from where it was stated last. */
const beginsToMove = ({ world, simulation }: Backend): boolean =>
  world.stated.at[0] !== simulation.now && world.pools.stepping.includes(1);

const state = (backend: Backend, ramped: 0 | 1): number => {
  const { stated } = backend.world;
  const share = servedShare(backend);
  if (share !== stated.share[0] || ramped === 1 || beginsToMove(backend)) {
    stated.share[0] = share;
    stated.at[0] = backend.simulation.now;
    backend.tell.served(share, backend.plan.phones?.online ?? 0, ramped);
  }
  return share;
};

/** Before an event changes anything: phones on their way are counted up to now, under what held until now. */
export const beforeEvent = (backend: Backend): void => {
  if (integratePhones(backend)) state(backend, 1);
};

/** After an event: cells open or close, failover looks, the share is stated, people look at it. */
export const afterEvent = (backend: Backend): void => {
  reviewCells(backend);
  reviewIncident(backend, state(backend, 0));
  // People may have stopped a cell by now.
  if (reviewCells(backend)) state(backend, 0);
  planStep(backend);
};

const reviewCells = (backend: Backend): boolean => {
  let changed = false;
  for (let cell = 0; cell < backend.plan.cells.length; cell++) {
    if (!reviewCell(backend, cell)) continue;
    changed = true;
    const { pool } = backend.plan.cells[cell];
    if (pool === NONE) continue;
    if (backend.world.pools.cell[pool] !== cell) standbyChanged(backend, pool);
    else {
      cellChanged(backend, pool);
      silenceChanged(backend, pool);
    }
  }
  return changed;
};
