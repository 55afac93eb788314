import type { Backend, Handlers } from "../backend.ts";
import { cellChanged, dropAll } from "../clients/phones.ts";
import { happens, startLife } from "../draws.ts";
import { NONE } from "../plan.ts";

const IDLE = 0;
const UNDER_WAY = 1;
const FAILED = 2;

/** The cell that a pool could be switched to, NONE when there is none that serves. */
const otherCell = ({ plan, world }: Backend, pool: number): number => {
  const { cells } = plan.phones?.pools[pool] ?? { cells: new Int32Array() };
  const other = cells.find((cell) => cell !== world.pools.cell[pool]);
  return other !== undefined && world.cells.open[other] === 1 ? other : NONE;
};

const isServed = ({ world }: Backend, pool: number): boolean =>
  world.cells.open[world.pools.cell[pool]] === 1;

/** Whether switching could help a pool, and nobody is at it; after one that failed only people try again. */
export const canSwitch = (backend: Backend, pool: number, who: "policy" | "people"): boolean => {
  const state = backend.world.pools.switching[pool];
  return (
    backend.plan.failover !== null &&
    !isServed(backend, pool) &&
    (state === IDLE || (state === FAILED && who === "people")) &&
    otherCell(backend, pool) !== NONE
  );
};

/** Begins to switch a pool to its other cell. */
export const beginSwitch = (backend: Backend, pool: number): void => {
  const { plan, world, timers, tell } = backend;
  if (plan.failover === null) return;
  world.pools.switching[pool] = UNDER_WAY;
  tell.switchBegan(pool, otherCell(backend, pool));
  startLife(backend, timers.switchEnds + pool, plan.failover.takes[pool]);
};

/** The failover policy looks at a pool whose cell is silent: it switches, looks again, or leaves it to people. */
const look = (backend: Backend, pool: number): void => {
  const { plan, world, simulation, timers } = backend;
  if (plan.failover === null) return;
  const verdict = plan.failover.rule({ silentFor: simulation.now - world.pools.silentSince[pool] });
  if (verdict.do === "wait")
    simulation.arm(timers.failoverLooks + pool, simulation.now + verdict.recheckAfter);
  else if (verdict.do === "switch" && canSwitch(backend, pool, "policy")) beginSwitch(backend, pool);
};

/** The cell of a pool went silent, or speaks again: then a switch under way is called off. */
export const silenceChanged = (backend: Backend, pool: number): void => {
  const { world, simulation, timers, tell } = backend;
  simulation.disarm(timers.failoverLooks + pool);
  if (isServed(backend, pool)) {
    if (world.pools.switching[pool] === UNDER_WAY) tell.switchCalledOff(pool);
    world.pools.switching[pool] = IDLE;
    simulation.disarm(timers.switchEnds + pool);
  } else {
    world.pools.silentSince[pool] = simulation.now;
    look(backend, pool);
  }
};

/** The cell that a silent pool could be switched to opened or closed: whoever waits for it looks again. */
export const standbyChanged = (backend: Backend, pool: number): void => {
  if (!isServed(backend, pool) && canSwitch(backend, pool, "policy")) look(backend, pool);
};

/** Switching between sites. Subjects are pools. */
export const failoverHandlers: Handlers = {
  failoverLooks: look,
  switchEnds(backend, pool) {
    const { plan, world, tell } = backend;
    if (plan.failover === null) return;
    const other = otherCell(backend, pool);
    if (other === NONE) {
      // The cell to switch to is gone: whoever waits for it looks again when it is back.
      world.pools.switching[pool] = IDLE;
      return tell.switchFailed(pool);
    }
    if (!happens(backend, plan.failover.coverage, plan.failover.streams[pool])) {
      world.pools.switching[pool] = FAILED;
      return tell.switchFailed(pool);
    }
    // Whoever still holds a connection to the silent cell finds it closed.
    dropAll(backend, pool);
    world.pools.switching[pool] = IDLE;
    world.pools.cell[pool] = other;
    tell.switched(pool, other);
    cellChanged(backend, pool);
  },
};
