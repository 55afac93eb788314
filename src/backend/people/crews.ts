import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import { startLife } from "../draws.ts";
import { NONE } from "../plan.ts";

const begin = (backend: Backend, component: number): void => {
  const { life } = backend.plan.components[component];
  assert(life !== null, "only what fails by itself is repaired");
  backend.tell.repairBegan(component);
  startLife(backend, backend.timers.repairEnds + component, life.repair);
};

/** Asks for the repair of a component: it begins now, or when its crew has somebody free. First come, first served. */
export const requestRepair = (backend: Backend, component: number): void => {
  const crew = backend.plan.components[component].life?.crew ?? NONE;
  if (crew === NONE) return begin(backend, component);
  const { busy, first, last, next } = backend.world.crews;
  if (busy[crew] < backend.plan.crews[crew].size) {
    busy[crew]++;
    return begin(backend, component);
  }
  // The queue is a list through `next`; 0 stands for its end, so components are kept one higher.
  next[component] = 0;
  if (first[crew] === 0) first[crew] = component + 1;
  else next[last[crew] - 1] = component + 1;
  last[crew] = component + 1;
};

/** Frees whoever repaired a component, for the next one in the queue. */
export const releaseCrew = (backend: Backend, component: number): void => {
  const crew = backend.plan.components[component].life?.crew ?? NONE;
  if (crew === NONE) return;
  const { busy, first, next } = backend.world.crews;
  const waiting = first[crew];
  if (waiting === 0) busy[crew]--;
  else {
    first[crew] = next[waiting - 1];
    begin(backend, waiting - 1);
  }
};
