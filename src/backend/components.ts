import { assert } from "../base/assert.ts";
import type { Backend } from "./backend.ts";
import { nodeJoins, nodeLeaves } from "./cells/membership.ts";
import { frontFails, frontReturns } from "./clients/fronts.ts";
import { inputFalls, inputRises } from "./gates/gates.ts";
import { paceComponent } from "./lives/pace.ts";
import { serverFails, serverReturns } from "./load/servers.ts";
import { NONE } from "./plan.ts";
import { touchCell, touchGroup } from "./touched.ts";

const goesBad = (backend: Backend, component: number): void => {
  const { world, plan, tell } = backend;
  const { group, cell, feeds } = plan.components[component];
  tell.componentBad(component);
  inputFalls(backend, feeds);
  paceComponent(backend, component);
  if (group === NONE) return;
  world.groups.good[group]--;
  touchGroup(backend, group);
  serverFails(backend, plan.groups[group].service);
  if (cell !== NONE) {
    if (plan.groups[group].service === plan.cells[cell].front) frontFails(backend, cell);
    nodeLeaves(backend, cell);
    touchCell(backend, cell);
  }
};

const goesGood = (backend: Backend, component: number): void => {
  const { world, plan, tell } = backend;
  const { group, cell, feeds } = plan.components[component];
  tell.componentGood(component);
  world.components.condemned[component] = 0;
  inputRises(backend, feeds);
  paceComponent(backend, component);
  if (group === NONE) return;
  world.groups.good[group]++;
  touchGroup(backend, group);
  serverReturns(backend, plan.groups[group].service);
  if (cell !== NONE) {
    if (plan.groups[group].service === plan.cells[cell].front) frontReturns(backend, cell);
    nodeJoins(backend, cell);
    touchCell(backend, cell);
  }
};

/** Whether nothing holds a component down. */
export const isGood = ({ world }: Backend, component: number): boolean =>
  world.components.causes[component] === 0;

/** What is bad has one cause more: it may not even run any more, and a check may see now that it hangs. */
const getsWorse = (backend: Backend, component: number): void => {
  const { hung, cut } = backend.world.components;
  paceComponent(backend, component);
  const { group } = backend.plan.components[component];
  if (group !== NONE && hung[component] + cut[component] > 0) touchGroup(backend, group);
};

/**
 * Holds a component down, with all that is in it, for one more cause. What becomes of groups and cells is settled at the end
 * of the event, when all that fell or rose at this instant is counted. Returns how many went from good to bad, of those that
 * matter.
 */
export const hold = (backend: Backend, component: number): number => {
  const { causes } = backend.world.components;
  const { components } = backend.plan;
  let changed = 0;
  for (const part of components[component].takes) {
    if (causes[part]++ > 0) {
      getsWorse(backend, part);
      continue;
    }
    if (components[part].matters) changed++;
    goesBad(backend, part);
  }
  return changed;
};

/** Takes one cause away; what has none left is good again. */
export const letGo = (backend: Backend, component: number): void => {
  const { causes } = backend.world.components;
  for (const part of backend.plan.components[component].takes) {
    assert(causes[part] > 0, "only what is held is let go");
    if (--causes[part] === 0) goesGood(backend, part);
    // It may be only cut off from now on, or not any more.
    else paceComponent(backend, part);
  }
};
