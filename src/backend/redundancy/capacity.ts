import type { Backend } from "../backend.ts";

/** The share of its capacity that a component has, from 0 to 1: the product over all that slows it down now. */
export const capacityOf = ({ plan, world }: Backend, component: number): number =>
  plan.slows.length === 0 ? 1 : world.components.capacity[component];

/** What the good members of a group are worth, in servers; added up anew where any can be slow. */
export const capacityIn = (backend: Backend, group: number): number => {
  const { world, plan } = backend;
  if (plan.slows.length === 0) return world.groups.good[group];
  let capacity = 0;
  for (const member of plan.groups[group].members)
    if (world.components.causes[member] === 0) capacity += capacityOf(backend, member);
  return capacity;
};
