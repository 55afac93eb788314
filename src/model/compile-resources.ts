import { ACTIONS } from "../backend/load/actions.ts";
import type { ResourcePlan } from "../backend/load/plan.ts";
import { createOverload } from "../backend/overload/family.ts";
import type { ServicePlan } from "../backend/plan.ts";
import type { CellDraft } from "./compile-cells.ts";
import type { Model } from "./schema.ts";

const resourceOf = (
  model: Model,
  service: number,
  services: readonly ServicePlan[],
  cell: CellDraft,
): ResourcePlan[] => {
  const { name } = services[service];
  const { capacity } = model.services[name];
  if (capacity === undefined) return [];
  const { rate, costs, overload, cache } = capacity;
  const keeper = [...cell.services].find((one) => services[one].name === (cache?.in ?? name));
  return [
    {
      name,
      service,
      rate,
      costs: Float64Array.from(ACTIONS, (action) => costs[action]),
      overload: createOverload(overload),
      cache:
        cache === undefined ? null : { hits: cache.hits, items: cache.items, service: keeper ?? service },
    },
  ];
};

/** What the services of each cell do for phones, and the number of its first one in a list of all. */
export const compileResources = (
  model: Model,
  cells: readonly CellDraft[],
  services: readonly ServicePlan[],
): { readonly resources: readonly (readonly ResourcePlan[])[]; readonly firstResource: Int32Array } => {
  const resources = cells.map((cell) =>
    [...cell.services].flatMap((service) => resourceOf(model, service, services, cell)),
  );
  let first = 0;
  return {
    resources,
    firstResource: Int32Array.from(resources, (own) => {
      first += own.length;
      return first - own.length;
    }),
  };
};
