import type { Backend, Handlers } from "../backend.ts";
import { settleRest } from "../clients/at-rest.ts";
import { dropAllAt } from "../clients/phones.ts";
import { happens, startLife } from "../draws.ts";
import { coolCaches } from "../load/resources.ts";
import { frontLost } from "../messages/traffic.ts";
import { NONE } from "../plan.ts";
import { beginMeshing, MESHED, networkServes, part } from "./membership.ts";

/** Nothing of a cell runs any more: whatever its services held in memory is gone. */
const goDown = (backend: Backend, cell: number): void => {
  const { world, plan, simulation, timers } = backend;
  settleRest(backend, cell);
  world.cells.running[cell] = 0;
  part(backend, cell);
  simulation.disarm(timers.partNoticed + cell);
  for (const service of plan.cells[cell].services) {
    coolCaches(backend, service, 1);
    simulation.disarm(timers.loadEnds + service);
  }
  if (plan.people === null) return;
  simulation.disarm(timers.startEnds + cell);
  simulation.disarm(timers.warmUpEnds + cell);
};

/** Stops all of a cell: its phones are disconnected, its stores must load again. */
export const stopCell = (backend: Backend, cell: number): void => {
  goDown(backend, cell);
  backend.tell.cellStopped(cell);
  // Nothing is left in any memory.
  frontLost(backend, cell, 1);
  dropAllAt(backend, cell);
};

/** Starts a stopped cell: its nodes join over `spread` seconds while its stores load side by side. */
export const startCell = (backend: Backend, cell: number, spread: number): void => {
  const { world, plan, timers } = backend;
  world.cells.running[cell] = 1;
  world.cells.loading[cell] = 0;
  for (const service of plan.cells[cell].services) {
    const { load } = plan.services[service];
    if (load === null) continue;
    world.cells.loading[cell]++;
    startLife(backend, timers.loadEnds + service, load.time);
  }
  if (networkServes(backend, cell)) beginMeshing(backend, cell, spread);
};

/** With its last node a cell is down as if it had been stopped, and with the first one that is back it starts from cold. */
export const nodesChanged = (backend: Backend, cell: number): void => {
  const { nodes, running } = backend.world.cells;
  if (nodes[cell] === 0 && running[cell] === 1) goDown(backend, cell);
  else if (nodes[cell] > 0 && running[cell] === 0)
    startCell(backend, cell, backend.plan.cells[cell].membership.rejoin);
};

/** Whether a cell can serve: it runs, has loaded, its nodes know each other, and there is somebody to connect to. */
const canServe = (backend: Backend, cell: number): boolean => {
  const { running, loading, mesh, frontGood } = backend.world.cells;
  return (
    running[cell] === 1 &&
    loading[cell] === 0 &&
    mesh[cell] === MESHED &&
    networkServes(backend, cell) &&
    (backend.plan.cells[cell].front === NONE || frontGood[cell] > 0)
  );
};

/** Opens or closes a cell as its parts allow. Returns whether that changed. */
export const reviewCell = (backend: Backend, cell: number): boolean => {
  const { open, openedAt } = backend.world.cells;
  const opens = canServe(backend, cell) ? 1 : 0;
  if (open[cell] === opens) return false;
  open[cell] = opens;
  if (opens === 1) {
    openedAt[cell] = backend.simulation.now;
    backend.tell.cellOpened(cell);
  }
  return true;
};

/** The loading of stores, which may fail and begin anew. Subjects are services. */
export const restartHandlers: Handlers = {
  loadEnds(backend, service) {
    const { plan, world, tell, timers } = backend;
    const { load, cell } = plan.services[service];
    if (load === null) return;
    if (happens(backend, load.fails, load.stream)) {
      tell.loadFailed(cell, service);
      return startLife(backend, timers.loadEnds + service, load.time);
    }
    world.cells.loading[cell]--;
    tell.storeLoaded(cell, service);
  },
};
