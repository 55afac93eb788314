import type { Backend } from "../backend.ts";
import { NONE } from "../plan.ts";
import { binAt } from "./bins.ts";
import { classOf, LOST_LINK, UNAWARE } from "./cohorts.ts";
import { triesElsewhere } from "./guests.ts";
import { liveAt } from "./login-queue.ts";
import { onlineAt } from "./online.ts";

/** While nobody queues and no larger share of any pool than this is away, there is a step only every so many bins. */
const CALM = 0.02;
/** Against a step for each bin this moves no figure of a year by more than one in a thousand. */
const STRIDE = 16;

const awayFrom = (backend: Backend, pool: number): number => {
  const online = onlineAt(backend, pool, backend.simulation.now);
  const { pools } = backend.plan.phones!;
  const { home, guests } = pools[pool];
  // Of a pool that has or sends guests hardly any may be left: they count against all who belong together.
  if (home !== NONE || guests !== NONE)
    return (online - backend.world.pools.connected[pool]) / pools[home === NONE ? pool : home].online;
  return online === 0 ? 0 : 1 - backend.world.pools.connected[pool] / online;
};

/** Whether no more of any pool of a cell than a share are away, and no work is left of those who gave up. */
export const isCalm = (backend: Backend, cell: number, share: number): boolean => {
  const { pools, cells } = backend.world;
  if (cells.dead[cell] > 0) return false;
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.cell[pool] === cell && awayFrom(backend, pool) > share) return false;
  return true;
};

const isAllCalm = (backend: Backend): boolean => {
  const { moving } = backend.world.cells;
  for (let pool = 0; pool < backend.world.pools.cell.length; pool++)
    if (triesElsewhere(backend, pool)) return false;
  for (let cell = 0; cell < moving.length; cell++)
    if (moving[cell] === 1 && (!isCalm(backend, cell, CALM) || liveAt(backend, cell) > 0)) return false;
  return true;
};

/** The bin by which all who wait in this one will have tried, should nobody else begin to; Infinity while some have not noticed. */
const triedBy = ({ world: { pools, rings }, bins }: Backend, bin: number): number => {
  let last = 0;
  for (let pool = 0; pool < pools.stepping.length; pool++) {
    if (pools.stepping[pool] === 0) continue;
    const first = pool * bins.classes;
    if (rings.until[first + UNAWARE] > bin) return Number.POSITIVE_INFINITY;
    for (let kind = classOf(LOST_LINK); kind < bins.classes; kind++)
      last = Math.max(last, rings.until[first + kind]);
  }
  return last;
};

/**
 * The bin that begins with the next step of all cells that move: the next one, or a later one while all is calm. Where none goes
 * astray all are back when the last ones have tried: there is a step then.
 */
export const nextStep = (backend: Backend): number => {
  const bin = binAt(backend.bins, backend.simulation.now) + 1;
  if (!isAllCalm(backend)) return bin;
  const edge = Math.ceil(bin / STRIDE) * STRIDE;
  const tried = triedBy(backend, bin - 1);
  return tried > bin ? Math.min(edge, tried) : edge;
};
