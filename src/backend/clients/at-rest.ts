import type { Backend } from "../backend.ts";
import { warmMeanwhile } from "../load/resources.ts";
import { earnAtRest } from "./budget.ts";
import { churnOf, onlineAt } from "./online.ts";

/** What the phones of a pool at rest did since it was counted last: they earned retries; some connected anew, which kept caches warm. */
export const countRest = (backend: Backend, pool: number): void => {
  const { integratedAt, cell } = backend.world.pools;
  const { now } = backend.simulation;
  const length = now - integratedAt[pool];
  earnAtRest(backend, pool, length);
  warmMeanwhile(backend, cell[pool], churnOf(backend, pool) * onlineAt(backend, pool, now) * length);
};

/** Counts what the phones at rest at a cell did until now, before something changes what that means. */
export const settleRest = (backend: Backend, cell: number): void => {
  const { pools, cells } = backend.world;
  if (cells.open[cell] === 0) return;
  for (let pool = 0; pool < pools.cell.length; pool++)
    if (pools.cell[pool] === cell && pools.stepping[pool] === 0) {
      countRest(backend, pool);
      pools.integratedAt[pool] = backend.simulation.now;
    }
};
