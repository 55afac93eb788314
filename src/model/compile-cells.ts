import type { BacklogPlan } from "../backend/backlog/plan.ts";
import type { SeatPlan } from "../backend/failover/plan.ts";
import { NONE, type PoolPlan, type ServicePlan, type CellPlan as WholeCell } from "../backend/plan.ts";
import { createScheme, unitOf } from "../backend/redundancy/family.ts";
import { pow } from "../base/math.ts";
import { type GroupDraft, SeatsDraft } from "./compile-groups.ts";
import { memberCount, memberNames } from "./names.ts";
import { deal } from "./placement.ts";
import { populationsOf } from "./populations.ts";
import type { Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

/** Cells and groups as far as they are known before there are gates. */
export type CellDraft = Omit<WholeCell, "feeds">;

/** Cells, their services and groups, networks, pools; and who belongs to what. */
export interface CellsPlan {
  readonly groups: readonly GroupDraft[];
  readonly seats: readonly SeatPlan[];
  readonly services: readonly ServicePlan[];
  readonly backlogs: readonly BacklogPlan[];
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
  readonly backlogs: BacklogPlan[];
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
      {
        ...{ name, members, rule, switching: null, needs: null, dormant: 1, carries: 0, enoughFor: null },
        ...{ service: NONE, cells },
      },
      name,
    );
  }
};

const clusterOf = ({ clusters }: Model, { cells }: Draft, cell: number) =>
  clusters[cells[cell].name.replace(/-\d+$/, "")];

/** What waits at a service, of which a cell has its part by servers. */
const backlogOf = (
  { rate, drain, holds, late }: NonNullable<Model["services"][string]["inflow"]>,
  service: number,
  groups: Int32Array,
  part: number,
): BacklogPlan => ({
  service,
  groups,
  arrives: rate * part,
  drains: drain,
  holds: (holds ?? Number.POSITIVE_INFINITY) * part,
  late: late ?? Number.POSITIVE_INFINITY,
});

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
  const { load, utilisation, inflow } = model.services[name];
  const firstGroup = draft.groups.length;
  const cellName = cell === NONE ? name : draft.cells[cell].name;
  draft.services.push({
    name,
    groups: servers / spec.groupSize,
    cell,
    backlog: inflow === undefined ? NONE : draft.backlogs.length,
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
        enoughFor: spec.enoughFor ?? null,
        rule: spec.rule,
        switching:
          seats === null
            ? null
            : draft.seating.add({ id, group: draft.groups.length, members, names, spec: seats }),
        needs: seats?.switching.needs ?? null,
        dormant: seats?.dormant ?? 1,
        carries: utilisation === undefined ? (spec.carries ?? 0) : utilisation * spec.groupSize,
        service,
        cells: new Int32Array(),
      },
      name,
    );
  }
  if (inflow !== undefined) {
    const groups = Int32Array.from(
      { length: draft.groups.length - firstGroup },
      (_, one) => firstGroup + one,
    );
    draft.backlogs.push(backlogOf(inflow, service, groups, servers / all.length));
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
      membership: membershipOf(cluster.membership, nodes),
    };
  }
};

const membershipOf = (
  given: Model["clusters"][string]["membership"],
  servers: number,
): CellDraft["membership"] => {
  const { silence, onSilence, rejoin, messages, power, handles, nodesPerServer } = given;
  return {
    silence,
    keeps: onSilence === "keep",
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

/** The pools of all populations at home. */
const homePools = ({ phones }: Model, draft: Draft): PoolPlan[] =>
  populationsOf(phones).flatMap(({ name, online, ...where }, population) => {
    const home = cellsOf(draft, where.home);
    const standby = cellsOf(draft, where.standby);
    const shares = deal(online, home.length, 1);
    return home.map((cell, index) => ({
      name: `${name === "" ? "phones" : name}-${index + 1}`,
      population,
      online: shares[index],
      cells: Int32Array.of(cell, ...(standby.length > 0 ? [standby[index]] : [])),
      home: NONE,
      guests: NONE,
    }));
  });

/** Each population is dealt round the cells of its home; behind all these come the pools of guests at other sites. */
const poolsOf = (model: Model, draft: Draft): PoolPlan[] => {
  const pools = homePools(model, draft);
  const all = populationsOf(model.phones);
  for (let home = 0; home < pools.length && pools[home].home === NONE; home++) {
    const { name, population, cells } = pools[home];
    const sites = cellsOf(draft, all[population].spill);
    if (sites.length === 0) continue;
    const at = cellsOf(draft, all[population].home).indexOf(cells[0]) % sites.length;
    pools[home] = { ...pools[home], guests: pools.length };
    pools.push({
      ...{ name: `${name}-guests`, population, online: 0, cells: Int32Array.of(sites[at]) },
      ...{ home, guests: NONE },
    });
  }
  return pools;
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
    backlogs: [],
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
