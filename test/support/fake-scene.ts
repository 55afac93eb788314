import type { Frame, Scene, SceneComponent, SceneGroup, ScenePlace } from "../../src/lab/protocol.ts";

/** What a made-up scene has. */
export interface FakeScene {
  readonly racks: number;
  /** Servers by service; they stand in the racks in turns, or nowhere where there are no racks. */
  readonly services: Readonly<Record<string, number>>;
  /** Services whose servers run in pairs. */
  readonly pairs?: readonly string[];
  readonly routers?: number;
  readonly cells?: number;
  /** Phones online. */
  readonly online?: number;
  readonly crews?: number;
  readonly hasMessages?: boolean;
}

const placesOf = (racks: number): ScenePlace[] => {
  if (racks === 0) return [];
  const rack = (_: unknown, index: number): ScenePlace => ({
    name: `rack-${index + 1}`,
    kind: "rack",
    parent: 0,
    component: index + 1,
  });
  return [
    { name: "dc1", kind: "data-centre", parent: -1, component: 0 },
    ...Array.from({ length: racks }, rack),
    { name: "vlan", kind: "overlay", parent: -1, component: racks + 1 },
  ];
};

/** A scene as a model would give it: a data centre with racks, an overlay with the routers, services, cells, phones. */
export const fakeScene = (given: FakeScene): Scene => {
  const { racks, services, pairs = [], routers = 0, cells = 0, online = 0, crews = 0 } = given;
  const places = placesOf(racks);
  const components: SceneComponent[] = places.map(({ name }) => ({
    name,
    kind: "domain",
    place: -1,
    group: -1,
    canBreak: true,
  }));
  const groups: SceneGroup[] = [];
  const group = (name: string, of: string, scheme: string, members: number[]): void => {
    const seats = scheme === "primary-backup" ? [groups.filter((one) => one.seats.length > 0).length] : [];
    for (const member of members) components[member] = { ...components[member]!, group: groups.length };
    groups.push({ name, of, isNetwork: scheme === "network", scheme, members, seats });
  };
  for (const [service, count] of Object.entries(services)) {
    const first = components.length;
    for (let server = 0; server < count; server++)
      components.push({
        name: `${service}-${server + 1}`,
        kind: "server",
        place: racks === 0 ? -1 : 1 + (server % racks),
        group: -1,
        canBreak: true,
      });
    const members = Array.from({ length: count }, (_, index) => first + index);
    if (!pairs.includes(service)) group(service, service, "load-shared", members);
    else
      for (let at = 0; at < count; at += 2)
        group(`${service}-${at + 1}`, service, "primary-backup", members.slice(at, at + 2));
  }
  const network = routers === 0 ? -1 : groups.length;
  const firstRouter = components.length;
  for (let router = 0; router < routers; router++)
    components.push({
      name: `router-${router + 1}`,
      kind: "router",
      place: racks === 0 ? -1 : racks + 1,
      group: -1,
      canBreak: true,
    });
  if (routers > 0)
    group(
      "back-end",
      "back-end",
      "network",
      Array.from({ length: routers }, (_, index) => firstRouter + index),
    );
  return {
    title: "Made up",
    about: "",
    designs: [],
    places,
    components,
    groups,
    cells: Array.from({ length: cells }, (_, index) => ({
      name: `main-${index + 1}`,
      services: Object.keys(services),
      network,
    })),
    populations: online === 0 ? [] : [{ name: "phones", online }],
    crews: Array.from({ length: crews }, (_, index) => ({ name: `crew-${index + 1}`, size: 2 + 20 * index })),
    hasPeople: true,
    hasMessages: given.hasMessages ?? false,
    queues: [],
    deeds: [],
  };
};

/** A scene of the size of WhatsApp's in 2014. */
export const largeScene = (): Scene =>
  fakeScene({
    racks: 14,
    services: { chat: 150, store: 150, media: 250 },
    pairs: ["store"],
    routers: 1,
    cells: 1,
    online: 147e6,
    crews: 1,
  });

/** A scene of one server. */
export const smallScene = (): Scene => fakeScene({ racks: 0, services: { chat: 1 } });

/** A moment of a scene at which all is well, with changes. */
export const fakeFrame = (scene: Scene, changes: Partial<Frame> = {}): Frame => {
  const online = scene.populations.reduce((sum, each) => sum + each.online, 0);
  const pairs = scene.groups.filter(({ seats }) => seats.length > 0);
  return {
    time: 0,
    served: 1,
    online,
    conditions: new Uint8Array(scene.components.length),
    roles: Uint8Array.from(scene.components, (_, index) =>
      pairs.some(({ members }) => members[1] === index) ? 1 : 0,
    ),
    groups: new Uint8Array(scene.groups.length).fill(1),
    holders: Int32Array.from(pairs, ({ members }) => members[0]!),
    cells: new Uint8Array(scene.cells.length),
    phones: online === 0 ? null : { connected: online, unaware: 0, waiting: 0, trying: 0 },
    queues: new Float64Array(0),
    messages: null,
    demand: 1,
    people: "",
    busy: new Uint32Array(scene.crews.length),
    away: new Uint32Array(scene.crews.length),
    jobs: new Uint32Array(scene.crews.length),
    isTrouble: false,
    isOver: false,
    ...changes,
  };
};
