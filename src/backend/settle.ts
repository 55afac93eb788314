import type { Backend } from "./backend.ts";
import { nodesChanged } from "./cells/restart.ts";
import { hold, letGo } from "./components.ts";
import { reviewLoad } from "./lives/overload.ts";
import { paceGroup } from "./lives/pace.ts";
import { reviewGroup } from "./redundancy/groups.ts";

/** Components whose needs are not met are held down for that. */
const reviewGate = (backend: Backend, gate: number): void => {
  const { open, held } = backend.world.gates;
  const { holds } = backend.plan.gates[gate];
  if (held[gate] === 1 - open[gate]) return;
  held[gate] = 1 - open[gate];
  for (const component of holds)
    if (open[gate] === 1) letGo(backend, component);
    else hold(backend, component);
};

const review = (backend: Backend, group: number): void => {
  reviewGroup(backend, group);
  reviewLoad(backend, group);
  if (backend.plan.groups[group].paced) paceGroup(backend, group);
};

/**
 * What becomes of components, groups and cells, once all that fell or rose within an event is counted: from the lowest rank
 * up, for what some make of it holds down members of others. So things that change at one instant are seen together.
 */
export const settle = (backend: Backend): void => {
  const { cells } = backend.pending;
  do settleRanks(backend);
  while (isAnyLeft(backend));
  cells.drain(backend, nodesChanged);
};

const isAnyLeft = ({ pending: { gates, groups } }: Backend): boolean => {
  for (let rank = 0; rank < groups.length; rank++)
    if (!groups[rank].isEmpty || !gates[rank].isEmpty) return true;
  return false;
};

/** A group may have been touched below its rank meanwhile: its tools came or went, or its members failed as they were called. */
const settleRanks = (backend: Backend): void => {
  const { gates, groups } = backend.pending;
  for (let rank = 0; rank < groups.length; rank++) {
    gates[rank].drain(backend, reviewGate);
    groups[rank].drain(backend, review);
  }
};
