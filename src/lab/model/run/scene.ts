import { NONE, type Plan } from "../../../backend/plan.ts";
import { queueReadings } from "../../../experiment/timeline-samples.ts";
import { standingPlaces } from "../../../model/compile-components.ts";
import type { LoadedModel } from "../../../model/load.ts";
import { outerPlaces } from "../../../model/placement.ts";
import { populationsOf } from "../../../model/populations.ts";
import type { Model } from "../../../model/schema.ts";
import type { DeedOffer, Scene, SceneComponent, SceneGroup, ScenePlace } from "../../protocol.ts";

const isPlace = ({ kind }: Plan["components"][number]): boolean => kind === "domain";

/** The place in the scene's list of each place, by its name. Places come first among the components. */
const placeIndices = ({ components }: Plan): ReadonlyMap<string, number> =>
  new Map(components.filter(isPlace).map(({ name }, index) => [name, index]));

const placesIn = (model: Model, { components }: Plan, indices: ReadonlyMap<string, number>): ScenePlace[] => {
  const known = outerPlaces(model);
  return components.flatMap((component, index) => {
    if (!isPlace(component)) return [];
    const place = known.get(component.name);
    const parent = place?.in === undefined ? NONE : (indices.get(place.in) ?? NONE);
    return [{ name: component.name, kind: place?.kind ?? "", parent, component: index }];
  });
};

const componentsIn = (
  model: Model,
  { components }: Plan,
  indices: ReadonlyMap<string, number>,
  deeds: readonly DeedOffer[],
): SceneComponent[] => {
  const standing = standingPlaces(model);
  const breakable = new Set(deeds.flatMap(({ targets }) => targets));
  return components.map(({ name, kind, group }, index) => ({
    name,
    kind,
    place: indices.get(standing[index] ?? "") ?? NONE,
    group,
    canBreak: breakable.has(name),
  }));
};

const groupsIn = (model: Model, { groups, services }: Plan): SceneGroup[] =>
  groups.map(({ name, members, switching, service }) => {
    const of = service === NONE ? name : services[service]!.name;
    return {
      name,
      of,
      isNetwork: service === NONE,
      scheme: service === NONE ? "network" : model.services[of]!.scheme.kind,
      members: [...members],
      seats: [...(switching?.seats ?? [])],
    };
  });

const populationsIn = (model: Model): Scene["populations"] =>
  populationsOf(model.phones).map(({ name, online }) => ({ name: name === "" ? "phones" : name, online }));

/** What of a model never changes during a run: what is drawn, and what can be done. The plan is the model's. */
export const sceneOf = (
  loaded: Pick<LoadedModel, "title" | "designNames" | "designTitle">,
  model: Model,
  plan: Plan,
  deeds: readonly DeedOffer[],
): Scene => {
  const indices = placeIndices(plan);
  return {
    title: loaded.title,
    about: model.about ?? "",
    designs: loaded.designNames.map((name) => ({ name, title: loaded.designTitle(name) })),
    places: placesIn(model, plan, indices),
    components: componentsIn(model, plan, indices, deeds),
    groups: groupsIn(model, plan),
    cells: plan.cells.map(({ name, network, services }) => ({
      name,
      network,
      services: [...services].map((service) => plan.services[service]!.name),
    })),
    populations: populationsIn(model),
    crews: plan.crews.map(({ name, size }) => ({ name, size })),
    hasPeople: plan.people !== null,
    hasMessages: plan.messages !== null,
    queues: queueReadings(plan).map(({ name, unit }) => ({ name, unit })),
    deeds,
  };
};
