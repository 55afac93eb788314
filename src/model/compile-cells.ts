import type { SeatPlan } from "../backend/failover/plan.ts";
import { NONE, type PoolPlan, type ServicePlan, type CellPlan as WholeCell } from "../backend/plan.ts";
import { createScheme, unitOf } from "../backend/redundancy/family.ts";
import { pow } from "../base/math.ts";
import { type GroupDraft, SeatsDraft } from "./compile-groups.ts";
import { memberCount, memberNames } from "./names.ts";
import { deal } from "./placement.ts";
import type { Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

/** Cells and groups as far as they are known before there are gates. */
export type CellDraft = Omit<WholeCell, "feeds">;

/** Cells, their services and groups, networks, pools; and who belongs to what. */
export interface CellsPlan {
  readonly groups: readonly GroupDraft[];
  readonly seats: readonly SeatPlan[];
  readonly services: readonly ServicePlan[];
  readonly cells: readonly CellDraft[];
  readonly pools: readonly PoolPlan[];
  /** For each component (by its place in `componentNames`) the group and cell that it serves in. */
  readonly groupOf: Int32Array;
  readonly cellOf: Int32Array;
  /** The groups that stand for a service or network, by its name. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  readonly cellsOf: (cluster: string) => readonly number[];
}

interface Draft {
  readonly groups: GroupDraft[];
  readonly seating: SeatsDraft;
  readonly services: ServicePlan[];
  readonly cells: CellDraft[];
  readonly groupOf: Int32Array;
  readonly cellOf: Int32Array;
  readonly groupsOf: Map<string, number[]>;
  readonly placeOf: ReadonlyMap<string, number>;
}

const addGroup = (draft: Draft, group: GroupDraft, of: string): void => {
  const index = draft.groups.push(group) - 1;
  for (const member of group.members) draft.groupOf[member] = index;
  const others = draft.groupsOf.get(of);
  if (others === undefined) draft.groupsOf.set(of, [index]);
  else others.push(index);
};

const addNetworks = (model: Model, draft: Draft): void => {
  for (const [name, { routers, needed }] of Object.entries(model.networks)) {
    const members = Int32Array.from(Object.keys(routers), (router) => draft.placeOf.get(router)!);
    const rule: GroupDraft["rule"] = ({ good }) => (good >= needed ? "serves" : "down");
    const cells = Int32Array.from(draft.cells.keys()).filter(
      (cell) => clusterOf(model, draft, cell)?.network === name,
    );
    addGroup(
      draft,
      { name, members, rule, switching: null, needs: null, dormant: 1, service: NONE, cells },
      name,
    );
  }
};

const clusterOf = ({ clusters }: Model, { cells }: Draft, cell: number) =>
  clusters[cells[cell].name.replace(/-\d+$/, "")];

/** The servers of a service in one cell become groups by its scheme. */
const addServers = (
  model: Model,
  draft: Draft,
  shop: Workshop,
  part: { name: string; first: number; servers: number; cell: number; cells: number },
): void => {
  const { name, first, servers, cell, cells } = part;
  const all = memberNames(model, name);
  const spec = createScheme(model.services[name].scheme, servers, cells);
  const service = draft.services.length;
  const { load } = model.services[name];
  const cellName = cell === NONE ? name : draft.cells[cell].name;
  draft.services.push({
    name,
    groups: servers / spec.groupSize,
    cell,
    load:
      load === undefined
        ? null
        : {
            time: shop.draw(load.takes, `${cellName}/load-${name}`),
            fails: load.fails,
            stream: shop.streams.uniform(`${cellName}/load-fails-${name}`),
          },
  });
  for (let start = 0; start < servers; start += spec.groupSize) {
    const names = all.slice(first + start, first + start + spec.groupSize);
    const members = Int32Array.from(names, (one) => draft.placeOf.get(one)!);
    if (cell !== NONE) for (const member of members) draft.cellOf[member] = cell;
    const id =
      spec.groupSize === 1
        ? `${name}-${first + start + 1}`
        : `${name}-${first + start + 1}-to-${first + start + spec.groupSize}`;
    const { seats } = spec;
    addGroup(
      draft,
      {
        name: id,
        members,
        rule: spec.rule,
        switching:
          seats === null
            ? null
            : draft.seating.add({ id, group: draft.groups.length, members, names, spec: seats }),
        needs: seats?.switching.needs ?? null,
        dormant: seats?.dormant ?? 1,
        service,
        cells: new Int32Array(),
      },
      name,
    );
  }
};

const addCluster = (model: Model, draft: Draft, shop: Workshop, name: string): void => {
  const cluster = model.clusters[name];
  const firstCell = draft.cells.length;
  const shares = new Map(
    cluster.services.map((service) => [
      service,
      deal(model.services[service].servers, cluster.cells, unitOf(model.services[service].scheme)),
    ]),
  );
  for (let index = 0; index < cluster.cells; index++) {
    const services: number[] = [];
    let nodes = 0;
    draft.cells.push({ name: `${name}-${index + 1}` } as CellDraft);
    for (const service of cluster.services) {
      const dealt = shares.get(service)!;
      const first = dealt.slice(0, index).reduce((sum, servers) => sum + servers, 0);
      services.push(draft.services.length);
      addServers(model, draft, shop, {
        name: service,
        first,
        servers: dealt[index],
        cell: firstCell + index,
        cells: cluster.cells,
      });
      nodes += dealt[index];
    }
    const front = cluster.front === undefined ? NONE : services[cluster.services.indexOf(cluster.front)];
    draft.cells[firstCell + index] = {
      name: `${name}-${index + 1}`,
      network: NONE,
      services: Int32Array.from(services),
      front,
      pool: NONE,
      membership: membershipOf(cluster.membership, nodes),
    };
  }
};

const membershipOf = (
  given: Model["clusters"][string]["membership"],
  servers: number,
): CellDraft["membership"] => {
  const { silence, rejoin, messages, power, handles, nodesPerServer } = given;
  return {
    silence,
    rejoin,
    joinAll: Float64Array.from(
      { length: servers + 1 },
      (_, good) => messages * pow(good * nodesPerServer, power),
    ),
    handles: Float64Array.from({ length: servers + 1 }, (_, good) => handles * good * nodesPerServer),
  };
};

const cellsOf = ({ cells }: Draft, cluster: string | undefined): number[] =>
  cells.flatMap(({ name }, cell) => (name.replace(/-\d+$/, "") === cluster ? [cell] : []));

const poolsOf = ({ phones }: Model, draft: Draft): PoolPlan[] => {
  if (phones === undefined) return [];
  const home = cellsOf(draft, phones.home);
  const standby = cellsOf(draft, phones.standby);
  const shares = deal(phones.online, home.length, 1);
  return home.map((cell, pool) => {
    const cells = Int32Array.of(cell, ...(standby.length > 0 ? [standby[pool]] : []));
    for (const one of cells) draft.cells[one] = { ...draft.cells[one], pool };
    return { name: `phones-${pool + 1}`, online: shares[pool], cells };
  });
};

/** Deals servers into cells and groups, and phones into pools. */
export const compileCells = (
  model: Model,
  places: ReadonlyMap<string, number>,
  shop: Workshop,
): CellsPlan => {
  const draft: Draft = {
    groups: [],
    seating: new SeatsDraft(shop),
    services: [],
    cells: [],
    groupOf: new Int32Array(places.size).fill(NONE),
    cellOf: new Int32Array(places.size).fill(NONE),
    groupsOf: new Map(),
    placeOf: places,
  };
  const inClusters = new Set(Object.values(model.clusters).flatMap(({ services }) => services));
  for (const name of Object.keys(model.clusters)) addCluster(model, draft, shop, name);
  for (const name of Object.keys(model.services))
    if (!inClusters.has(name))
      addServers(model, draft, shop, {
        name,
        first: 0,
        servers: memberCount(model, name),
        cell: NONE,
        cells: 1,
      });
  addNetworks(model, draft);
  draft.groups.forEach(({ service, cells }, group) => {
    if (service === NONE)
      for (const cell of cells) draft.cells[cell] = { ...draft.cells[cell], network: group };
  });
  const pools = poolsOf(model, draft);
  return { ...draft, seats: draft.seating.seats, pools, cellsOf: (cluster) => cellsOf(draft, cluster) };
};
