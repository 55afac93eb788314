import type { Backend, Handlers } from "../backend.ts";
import { startCell, stopCell } from "../cells/restart.ts";
import { drawLength, happens, startLife } from "../draws.ts";
import type { RestartPlan } from "./plan.ts";

/** How many times as long this start takes as that of a first restart. */
const paceOf = ({ world }: Backend, { slower }: RestartPlan): number => {
  let pace = 1;
  for (let again = 1; again < world.people.restarts[0]; again++) pace *= slower;
  return pace;
};

/** People start a cell that they have stopped. While it is to warm up it counts as one that still loads. */
export const restartCell = (backend: Backend, restart: RestartPlan, cell: number): void => {
  const { simulation, timers, world } = backend;
  const spread = paceOf(backend, restart) * drawLength(backend, restart.start[cell]);
  startCell(backend, cell, spread);
  if (restart.warmUp !== null) world.cells.loading[cell]++;
  if (restart.warmUp !== null || restart.fails > 0)
    simulation.arm(timers.startEnds + cell, simulation.now + spread);
};

/** The ends of starts, which may fail, and of warming up. Subjects are cells. */
export const restartingHandlers = (restart: RestartPlan): Handlers => ({
  startEnds(backend, cell) {
    const { fails, works, warmUp } = restart;
    if (fails > 0 && happens(backend, fails, works[cell])) {
      backend.tell.startFailed(cell);
      stopCell(backend, cell);
      restartCell(backend, restart, cell);
    } else if (warmUp !== null) startLife(backend, backend.timers.warmUpEnds + cell, warmUp[cell]);
  },
  warmUpEnds(backend, cell) {
    backend.world.cells.loading[cell]--;
    backend.tell.cellWarm(cell);
  },
});
