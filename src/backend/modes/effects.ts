import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import { dropConnections, frontSlows } from "../clients/fronts.ts";
import { hold, isGood, letGo } from "../components.ts";
import { serversSlow } from "../load/servers.ts";
import { NONE } from "../plan.ts";
import { touchGroup } from "../touched.ts";
import type { Effect } from "./mode.ts";

/** Whether two effects are the same in all that they do. */
export const isSameEffect = (one: Effect, other: Effect): boolean => {
  if (one.do === "slow") return other.do === "slow" && one.to === other.to;
  if (one.do === "drop") return other.do === "drop" && one.silent === other.silent;
  return one.do === other.do;
};

/** Whether an effect is over as soon as it is there: nothing is to be undone. */
export const isOverAtOnce = (effect: Effect): boolean => effect.do === "drop";

/** Multiplies anew, in a fixed order: the same causes give the same bits, however they came and went. */
const multiplied = ({ plan, world }: Backend, component: number): number => {
  const { slows } = plan;
  let capacity = 1;
  for (let slow = 0; slow < slows.length; slow++)
    for (let count = world.components.slowed[component * slows.length + slow]; count > 0; count--)
      capacity *= slows[slow];
  return capacity;
};

/** One cause more (or less) that slows a component down, and all that is in it. Returns how many good ones that changes. */
const changeSlow = (backend: Backend, component: number, to: number, by: 1 | -1): number => {
  const { plan, world, tell } = backend;
  const { components, slows } = plan;
  const slow = slows.indexOf(to);
  assert(slow >= 0, "a plan lists every share that it slows anything down to");
  let changed = 0;
  for (const part of components[component].takes) {
    world.components.slowed[part * slows.length + slow] += by;
    const { matters, group, cell } = components[part];
    world.components.capacity[part] = multiplied(backend, part);
    tell.componentSlow(part, world.components.capacity[part]);
    if (matters && isGood(backend, part)) changed++;
    if (group !== NONE) touchGroup(backend, group);
    if (cell !== NONE && plan.groups[group].service === plan.cells[cell].front) frontSlows(backend, cell);
    if (group !== NONE) serversSlow(backend, plan.groups[group].service);
  }
  return changed;
};

/** Counts causes of one sort, that are causes of being bad as well, for a component and all that is in it. */
const count = (backend: Backend, component: number, causes: Uint16Array, by: 1 | -1): void => {
  for (const part of backend.plan.components[component].takes) causes[part] += by;
};

const lose = (backend: Backend, component: number): void => {
  for (const part of backend.plan.components[component].takes) backend.world.components.empty[part] = 1;
};

/**
 * Does to a component, and to all that it takes along, what a failure mode does. Returns how many components it changed, of
 * those that matter, or how many connections.
 */
export const apply = (backend: Backend, component: number, effect: Effect): number => {
  switch (effect.do) {
    case "slow":
      return changeSlow(backend, component, effect.to, 1);
    case "drop":
      return dropConnections(backend, backend.plan.components[component].takes, effect.silent);
    case "hang":
      count(backend, component, backend.world.components.hung, 1);
      break;
    case "lose":
      lose(backend, component);
      break;
    case "cut":
      count(backend, component, backend.world.components.cut, 1);
  }
  return hold(backend, component);
};

/** The same to several at one instant: of the connections that their servers hold, each one's share. */
export const applyToAll = (backend: Backend, components: Int32Array, effect: Effect): number => {
  if (effect.do !== "drop") return components.reduce((sum, one) => sum + apply(backend, one, effect), 0);
  const parts = new Set(Array.from(components).flatMap((one) => [...backend.plan.components[one].takes]));
  return dropConnections(backend, Int32Array.from(parts), effect.silent);
};

/** Undoes that; what was lost stays lost. */
export const undo = (backend: Backend, component: number, effect: Effect): void => {
  if (effect.do === "drop") return;
  if (effect.do === "slow") {
    changeSlow(backend, component, effect.to, -1);
    return;
  }
  if (effect.do === "hang") count(backend, component, backend.world.components.hung, -1);
  if (effect.do === "cut") count(backend, component, backend.world.components.cut, -1);
  letGo(backend, component);
};
