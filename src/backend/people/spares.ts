import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import { startLife } from "../draws.ts";
import { endOf } from "../lives/ends.ts";
import { NONE } from "../plan.ts";
import { append, isEmpty, takeAt } from "./lines.ts";

/** Orders one part: each order is on its way apart from the others. */
const order = (backend: Backend, spare: number): void => {
  const { plan, simulation, timers } = backend;
  const { start, orders, lead } = plan.spares[spare];
  let slot = start;
  while (slot < start + orders && simulation.isLife(timers.spareArrives + slot)) slot++;
  assert(slot < start + orders, "no more parts are on their way than the shelf and those who wait can take");
  startLife(backend, timers.spareArrives + slot, lead);
};

const hand = ({ world, plan, tell }: Backend, spare: number, life: number): void => {
  world.jobs.hasPart[life] = 1;
  tell.spareTaken(plan.lives[life].component, life, spare);
};

/** All shelves are full at the start. */
export const beginSpares = ({ world, plan }: Backend): void =>
  plan.spares.forEach(({ stock }, spare) => {
    world.spares.shelf[spare] = stock;
  });

/**
 * A job asks for the part that it needs, if any, and another one is ordered for it at once. Returns whether it has its part;
 * otherwise it waits for one, after those who wait already.
 */
export const takesPart = (backend: Backend, life: number): boolean => {
  const { world, plan, tell } = backend;
  if (plan.spares.length === 0) return true;
  const { spare } = endOf(backend, life);
  if (spare === NONE || world.jobs.hasPart[life] === 1) return true;
  order(backend, spare);
  if (world.spares.shelf[spare] === 0) {
    append(world.spares, spare, life);
    tell.spareMissing(plan.lives[life].component, life, spare);
    return false;
  }
  world.spares.shelf[spare]--;
  hand(backend, spare, life);
  return true;
};

/** A part has come. Returns the life whose job has waited for it longest and gets it; NONE: it is put on the shelf. */
export const partFor = (backend: Backend, spare: number): number => {
  const { world, tell } = backend;
  tell.spareArrived(spare);
  if (isEmpty(world.spares, spare)) {
    world.spares.shelf[spare]++;
    return NONE;
  }
  const life = takeAt(world.spares, spare, 0);
  hand(backend, spare, life);
  return life;
};
