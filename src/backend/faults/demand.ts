import type { Backend } from "../backend.ts";
import { reviewRest } from "../clients/phones.ts";
import { demandChanged } from "../redundancy/groups.ts";
import { faultOf } from "./occurrences.ts";

/**
 * What is asked of the service, against the usual: the product over all surges that are on, multiplied anew in a fixed
 * order. Groups that share load are looked at again. Returns 1 if that changed, else 0.
 */
export const reviewDemand = (backend: Backend): number => {
  const { world, tell } = backend;
  const { active } = world.faults;
  let factor = 1;
  for (let index = 0; index < active.length; index++) {
    const { strike } = faultOf(backend, index);
    if (active[index] === 1 && strike.do === "demand") factor *= strike.factor;
  }
  if (factor === world.demand.factor[0]) return 0;
  world.demand.factor[0] = factor;
  tell.demand(factor);
  demandChanged(backend);
  for (let cell = 0; cell < world.cells.open.length; cell++) reviewRest(backend, cell);
  return 1;
};
