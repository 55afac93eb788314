import type { Backend, Handlers } from "../backend.ts";
import { dropAll } from "../clients/phones.ts";
import { fail, hold, letGo } from "../components.ts";
import { startLife } from "../draws.ts";
import { type FaultInstance, NONE } from "../plan.ts";

/** Closes the connections that a cell holds; phones that are served elsewhere keep theirs. */
const dropFrom = (backend: Backend, cell: number): number => {
  const { pool } = backend.plan.cells[cell];
  return pool !== NONE && backend.world.pools.cell[pool] === cell ? dropAll(backend, pool) : 0;
};

/** Does what a fault does, and returns how many states it changed. */
const strike = (backend: Backend, { fault, lasts }: FaultInstance): number => {
  const { strike: what } = backend.plan.faults[fault];
  let changed = 0;
  if (what.do === "drop") for (const cell of what.cells) changed += dropFrom(backend, cell);
  else
    for (const part of what.components) changed += lasts === null ? fail(backend, part) : hold(backend, part);
  return changed;
};

const awaitNext = (backend: Backend, index: number): void => {
  const { every } = backend.plan.instances[index];
  if (every !== null) startLife(backend, backend.timers.faultBegins + index, every);
};

/** Sets the first times of all faults. */
export const beginFaults = (backend: Backend): void => {
  backend.plan.instances.forEach(({ at }, index) => {
    if (at === null) awaitNext(backend, index);
    else backend.simulation.arm(backend.timers.faultBegins + index, at);
  });
};

/** Faults that come and go. Subjects are instances. The time to the next one by chance is drawn when one has ended. */
export const faultHandlers: Handlers = {
  faultBegins(backend, index) {
    const instance = backend.plan.instances[index];
    backend.tell.faultBegan(instance.fault);
    backend.tell.faultStruck(instance.fault, strike(backend, instance), instance.at === null ? 0 : 1);
    if (instance.lasts === null) awaitNext(backend, index);
    else startLife(backend, backend.timers.faultEnds + index, instance.lasts);
  },
  faultEnds(backend, index) {
    const { fault } = backend.plan.instances[index];
    const { strike: what } = backend.plan.faults[fault];
    backend.tell.faultEnded(fault);
    if (what.do === "hold") for (const part of what.components) letGo(backend, part);
    awaitNext(backend, index);
  },
};
