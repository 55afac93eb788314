import { assert } from "../base/assert.ts";
import type { Backend, Handlers } from "./backend.ts";
import { nodeJoins, nodeLeaves } from "./cells/membership.ts";
import { nodesChanged } from "./cells/restart.ts";
import { frontFails, frontReturns } from "./clients/phones.ts";
import { startLife } from "./draws.ts";
import { releaseCrew, requestRepair } from "./people/crews.ts";
import { NONE } from "./plan.ts";
import { reviewGroup } from "./redundancy/groups.ts";

const goesBad = (backend: Backend, component: number): void => {
  const { world, plan, tell } = backend;
  const { group, cell } = plan.components[component];
  tell.componentBad(component);
  if (group === NONE) return;
  world.groups.good[group]--;
  if (cell !== NONE) {
    if (plan.groups[group].service === plan.cells[cell].front) frontFails(backend, cell);
    nodeLeaves(backend, cell);
  }
};

const goesGood = (backend: Backend, component: number): void => {
  const { world, plan, tell } = backend;
  const { group, cell } = plan.components[component];
  tell.componentGood(component);
  if (group === NONE) return;
  world.groups.good[group]++;
  if (cell !== NONE) {
    if (plan.groups[group].service === plan.cells[cell].front) frontReturns(backend, cell);
    nodeJoins(backend, cell);
  }
};

/** What becomes of groups and cells, once all that fell or rose at this instant is counted. */
const reviewParts = (backend: Backend, parts: Int32Array): void => {
  for (const part of parts) {
    const { group, cell } = backend.plan.components[part];
    if (group !== NONE) reviewGroup(backend, group);
    if (cell !== NONE) nodesChanged(backend, cell);
  }
};

/**
 * Holds a component down, with all that is in it, for one more cause. Returns how many went from good to bad, of those
 * that matter.
 */
export const hold = (backend: Backend, component: number): number => {
  const { causes } = backend.world.components;
  const { components } = backend.plan;
  let changed = 0;
  for (const part of components[component].takes) {
    if (causes[part]++ > 0) continue;
    if (components[part].matters) changed++;
    goesBad(backend, part);
  }
  reviewParts(backend, components[component].takes);
  return changed;
};

/** Takes one cause away; what has none left is good again. */
export const letGo = (backend: Backend, component: number): void => {
  const { causes } = backend.world.components;
  const { takes } = backend.plan.components[component];
  for (const part of takes) {
    assert(causes[part] > 0, "only what is held is let go");
    if (--causes[part] === 0) goesGood(backend, part);
  }
  reviewParts(backend, takes);
};

/**
 * A component fails and asks for repair; nothing happens when it has failed already. Its life runs also while it is down
 * for another cause. Returns how many components went from good to bad.
 */
export const fail = (backend: Backend, component: number): number => {
  const { failed } = backend.world.components;
  if (failed[component] === 1) return 0;
  failed[component] = 1;
  backend.simulation.disarm(backend.timers.lifeEnds + component);
  backend.tell.componentFailed(component);
  const changed = hold(backend, component);
  requestRepair(backend, component);
  return changed;
};

/** Starts the life of a component that fails by itself. */
export const startComponentLife = (backend: Backend, component: number): void => {
  const { life } = backend.plan.components[component];
  if (life !== null) startLife(backend, backend.timers.lifeEnds + component, life.life);
};

/** A component's failures and repairs. Subjects are components. */
export const componentHandlers: Handlers = {
  lifeEnds(backend, component) {
    fail(backend, component);
  },
  repairEnds(backend, component) {
    const { failed } = backend.world.components;
    assert(failed[component] === 1, "only what has failed is repaired");
    failed[component] = 0;
    backend.tell.componentRepaired(component);
    releaseCrew(backend, component);
    startComponentLife(backend, component);
    letGo(backend, component);
  },
};
