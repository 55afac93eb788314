import { domainNames } from "../names.ts";
import { hasRules, placementOf } from "../placement.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";
import { isTree } from "./places.ts";

const areTheirPlacesKnown = (model: Model): boolean => {
  const known = new Set(domainNames(model));
  return Object.values(model.services).every(({ in: places, of }) =>
    [...[places ?? []].flat(), ...of].every((place) => known.has(place)),
  );
};

/** Rules of placement speak of other services, and can be met. */
export const checkPlacement = (model: Model, complaints: Complaints): void => {
  const ruled = Object.entries(model.services).filter(([, service]) => hasRules(service));
  for (const [name, { away }] of ruled) {
    const path: Path = ["services", name, "away", "from"];
    if (complaints.refer(path, away?.from, keys(model.services), "service") && away?.from === name)
      complaints.say(
        path,
        "a service is away from another one, not from itself; to keep its own members apart, say apart",
      );
  }
  if (ruled.length === 0 || !isTree(model) || !areTheirPlacesKnown(model)) return;
  for (const { path, message } of placementOf(model).broken) complaints.say(path, message);
};
