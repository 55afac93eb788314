import { type CellPlan, type GroupPlan, NONE, type PoolPlan, type ServicePlan } from "../backend/plan.ts";
import { createScheme, schemeOf } from "../backend/redundancy/family.ts";
import { pow } from "../base/math.ts";
import { componentNames } from "./names.ts";
import type { Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

/** Cells, their services and groups, networks, pools; and who belongs to what. */
export interface CellsPlan {
  readonly groups: readonly GroupPlan[];
  readonly services: readonly ServicePlan[];
  readonly cells: readonly CellPlan[];
  readonly pools: readonly PoolPlan[];
  /** For each component (by its place in `componentNames`) the group and cell that it serves in. */
  readonly groupOf: Int32Array;
  readonly cellOf: Int32Array;
  /** The groups that stand for a service or network, by its name. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  readonly cellsOf: (cluster: string) => readonly number[];
}

/** So many things dealt out as evenly as can be, in whole units; what is left over goes to the first ones. */
const deal = (things: number, among: number, unit: number): number[] => {
  const units = Math.floor(things / unit);
  return Array.from(
    { length: among },
    (_, index) => unit * (Math.floor(units / among) + (index < units % among ? 1 : 0)),
  );
};

interface Draft {
  readonly groups: GroupPlan[];
  readonly services: ServicePlan[];
  readonly cells: CellPlan[];
  readonly groupOf: Int32Array;
  readonly cellOf: Int32Array;
  readonly groupsOf: Map<string, number[]>;
  readonly placeOf: ReadonlyMap<string, number>;
}

const addGroup = (draft: Draft, group: GroupPlan, of: string): void => {
  const index = draft.groups.push(group) - 1;
  for (const member of group.members) draft.groupOf[member] = index;
  const others = draft.groupsOf.get(of);
  if (others === undefined) draft.groupsOf.set(of, [index]);
  else others.push(index);
};

const addNetworks = (model: Model, draft: Draft): void => {
  for (const [name, { routers, needed }] of Object.entries(model.networks)) {
    const members = Int32Array.from(Object.keys(routers), (router) => draft.placeOf.get(router)!);
    const rule: GroupPlan["rule"] = ({ good }) => (good >= needed ? "serves" : "down");
    const cells = Int32Array.from(draft.cells.keys()).filter(
      (cell) => clusterOf(model, draft, cell)?.network === name,
    );
    addGroup(draft, { name, members, rule, takeover: null, coverage: null, service: NONE, cells }, name);
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
    const members = Int32Array.from(
      { length: spec.groupSize },
      (_, index) => draft.placeOf.get(`${name}-${first + start + index + 1}`)!,
    );
    if (cell !== NONE) for (const member of members) draft.cellOf[member] = cell;
    const id =
      spec.groupSize === 1
        ? `${name}-${first + start + 1}`
        : `${name}-${first + start + 1}-to-${first + start + spec.groupSize}`;
    const { takeover } = spec;
    addGroup(
      draft,
      {
        name: id,
        members,
        rule: spec.rule,
        takeover: takeover === undefined ? null : shop.draw(takeover.takes, `${id}/takeover`),
        coverage:
          takeover === undefined
            ? null
            : { share: takeover.coverage, stream: shop.streams.uniform(`${id}/takeover-works`) },
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
      deal(model.services[service].servers, cluster.cells, schemeOf(model.services[service].scheme).unit),
    ]),
  );
  for (let index = 0; index < cluster.cells; index++) {
    const services: number[] = [];
    let nodes = 0;
    draft.cells.push({ name: `${name}-${index + 1}` } as CellPlan);
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
): CellPlan["membership"] => {
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
export const compileCells = (model: Model, shop: Workshop): CellsPlan => {
  const names = componentNames(model);
  const draft: Draft = {
    groups: [],
    services: [],
    cells: [],
    groupOf: new Int32Array(names.length).fill(NONE),
    cellOf: new Int32Array(names.length).fill(NONE),
    groupsOf: new Map(),
    placeOf: new Map(names.map(({ name }, place) => [name, place])),
  };
  const inClusters = new Set(Object.values(model.clusters).flatMap(({ services }) => services));
  for (const name of Object.keys(model.clusters)) addCluster(model, draft, shop, name);
  for (const [name, { servers }] of Object.entries(model.services))
    if (!inClusters.has(name))
      addServers(model, draft, shop, { name, first: 0, servers, cell: NONE, cells: 1 });
  addNetworks(model, draft);
  draft.groups.forEach(({ service, cells }, group) => {
    if (service === NONE)
      for (const cell of cells) draft.cells[cell] = { ...draft.cells[cell], network: group };
  });
  const pools = poolsOf(model, draft);
  return { ...draft, pools, cellsOf: (cluster) => cellsOf(draft, cluster) };
};
