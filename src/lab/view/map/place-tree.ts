import type { Scene } from "../../protocol.ts";

/** Servers of one service that stand in one place. */
export interface ServerBlock {
  readonly service: string;
  /** Which of the services it is, in the scene's order: it has a tint of its own. */
  readonly tint: number;
  readonly members: readonly number[];
}

/** A place that holds servers, or other places that do. */
export interface PlaceNode {
  readonly name: string;
  readonly kind: string;
  /** The component that it is; -1 for what stands nowhere. */
  readonly component: number;
  readonly children: readonly PlaceNode[];
  readonly blocks: readonly ServerBlock[];
}

/** What is drawn as frames with servers in them, and which components are only chips. */
export interface PlaceTree {
  readonly roots: readonly PlaceNode[];
  /** Overlays, and places that hold nothing that can be seen. */
  readonly chips: readonly number[];
  /** By tint, the services' names. */
  readonly services: readonly string[];
}

/** The services in the scene's order, without networks. */
export const servicesOf = ({ groups }: Pick<Scene, "groups">): readonly string[] => [
  ...new Set(groups.filter(({ isNetwork }) => !isNetwork).map(({ of }) => of)),
];

/** Whether a place is drawn as if it were a server: it serves in a group itself, and holds nothing. */
const standsForServer = ({ components, places }: Scene, component: number, holders: Set<number>): boolean => {
  const { kind, group } = components[component]!;
  const place = places.findIndex((one) => one.component === component);
  return kind === "domain" && group >= 0 && !holders.has(place);
};

const blocksOf = (scene: Scene, services: readonly string[], members: readonly number[]): ServerBlock[] => {
  const byService = new Map<string, number[]>();
  for (const member of members) {
    const service = scene.groups[scene.components[member]!.group]?.of ?? "";
    byService.set(service, [...(byService.get(service) ?? []), member]);
  }
  return [...byService]
    .map(([service, those]) => ({ service, tint: Math.max(0, services.indexOf(service)), members: those }))
    .sort((one, other) => one.tint - other.tint);
};

/** Places in which something stands that is drawn, and all that hold such places. */
const holdersOf = ({ components, places }: Scene): Set<number> => {
  const holders = new Set<number>();
  for (const { kind, place } of components)
    for (let at = kind === "server" ? place : -1; at >= 0; at = places[at]!.parent) holders.add(at);
  return holders;
};

/** Which places hold which, and what stands in them. */
export const placeTree = (scene: Scene): PlaceTree => {
  const { components, places } = scene;
  const services = servicesOf(scene);
  const holders = holdersOf(scene);
  const isDrawn = (index: number): boolean =>
    components[index]!.kind === "server" || standsForServer(scene, index, holders);
  const standing = new Map<number, number[]>();
  components.forEach(({ place, kind }, index) => {
    if (!isDrawn(index)) return;
    const own = kind === "server" ? place : -1;
    standing.set(own, [...(standing.get(own) ?? []), index]);
  });
  const nodeOf = (place: number): PlaceNode => ({
    name: places[place]!.name,
    kind: places[place]!.kind,
    component: places[place]!.component,
    children: childrenOf(place),
    blocks: blocksOf(scene, services, standing.get(place) ?? []),
  });
  const childrenOf = (parent: number): PlaceNode[] =>
    places.flatMap((one, index) => (one.parent === parent && holders.has(index) ? [nodeOf(index)] : []));
  const nowhere = standing.get(-1) ?? [];
  const loose: PlaceNode[] =
    nowhere.length === 0
      ? []
      : [
          {
            name: "",
            kind: "",
            component: -1,
            children: [],
            blocks: blocksOf(scene, services, nowhere),
          },
        ];
  return {
    roots: [...childrenOf(-1), ...loose],
    chips: places.flatMap(({ component }, place) =>
      holders.has(place) || isDrawn(component) ? [] : [component],
    ),
    services,
  };
};
