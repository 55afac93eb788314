import { expect, it } from "vitest";
import { NONE } from "../../src/backend/plan.ts";
import { viewOf } from "../support/groups.ts";
import { placeOf, planOf } from "../support/plans.ts";
import { membership, phoneModel } from "./checks/complained.ts";

const pairs = { kind: "primary-backup", takeover: "1 min", coverage: "90 %" };
const celled = planOf({
  services: { chat: { servers: 5, load: { takes: "1 min" } }, store: { servers: 8, scheme: pairs } },
  clusters: { main: { services: ["store", "chat"], front: "chat", cells: 2, membership } },
});
const namesOf = (members: Iterable<number>) =>
  Array.from(members, (place) => celled.components[place]!.name).join(" ");

it("each cell has its part of each service, in whole groups, and no server stands in two", () => {
  expect(
    celled.groups.map(({ name, members, service }) => [
      celled.cells[celled.services[service]!.cell]!.name,
      name,
      namesOf(members),
    ]),
  ).toEqual([
    ["main-1", "store-1-to-2", "store-1 store-2"],
    ["main-1", "store-3-to-4", "store-3 store-4"],
    ["main-1", "chat-1", "chat-1"],
    ["main-1", "chat-2", "chat-2"],
    ["main-1", "chat-3", "chat-3"],
    ["main-2", "store-5-to-6", "store-5 store-6"],
    ["main-2", "store-7-to-8", "store-7 store-8"],
    ["main-2", "chat-4", "chat-4"],
    ["main-2", "chat-5", "chat-5"],
  ]);
  expect(celled.components[placeOf(celled, "chat-4")]!.cell).toBe(1);
});

it("a cell knows its front, and joins all of its own servers only", () => {
  expect(celled.cells.map(({ front }) => celled.services[front]!.name)).toEqual(["chat", "chat"]);
  expect(celled.cells.map(({ front }) => celled.services[front]!.cell)).toEqual([0, 1]);
  // n servers cost n² messages; each handles a thousand a second.
  expect(celled.cells.map(({ membership: { joinAll } }) => joinAll.at(-1))).toEqual([49, 36]);
  expect(celled.cells[1]!.membership.handles.at(-1)).toBe(6000);
});

it("what loads does so in each cell by itself, and only pairs take over", () => {
  const loads = celled.services.flatMap(({ load }) => (load === null ? [] : [load.time]));
  expect(loads.map(({ law }) => law)).toEqual([loads[0]!.law, loads[0]!.law]);
  expect(new Set(loads.map(({ stream }) => stream)).size).toBe(2);
  expect(celled.groups.map(({ switching }) => switching !== null)).toEqual(
    celled.groups.map(({ name }) => name.startsWith("store")),
  );
  expect(celled.groups[0]!.switching?.coverage).toBe(0.9);
});

it("a service outside of clusters has no cell; a network serves as long as enough routers are good", () => {
  const { groups, services } = planOf({
    networks: { core: { routers: { a: {}, b: {}, c: {} }, needed: 2 } },
    services: { chat: { servers: 1 } },
  });
  expect(services[0]!.cell).toBe(NONE);
  const { rule, service } = groups.find(({ name }) => name === "core")!;
  expect([1, 2].map((good) => rule(viewOf({ size: 3, good })))).toEqual(["down", "serves"]);
  expect(service).toBe(NONE);
});

it("phones are dealt to the cells of their home, and each pool may switch to one cell of the standby", () => {
  const { main, other } = phoneModel.clusters;
  const { phones, cells } = planOf({
    ...phoneModel,
    phones: { ...phoneModel.phones, online: "999999" },
    clusters: { main: { ...main, cells: 2 }, other: { ...other, cells: 2 } },
  });
  const pools = phones!.pools.map((pool) => [pool.name, pool.online, ...pool.cells]);
  expect(pools).toEqual([
    ["phones-1", 500_000, 0, 2],
    ["phones-2", 499_999, 1, 3],
  ]);
  expect(cells.map(({ name }) => name)).toEqual(["main-1", "main-2", "other-1", "other-2"]);
});

it("a fault that drops a cluster's phones strikes the cells of that cluster", () => {
  const faults = { drop: { kind: "disconnect", cluster: "other" } };
  const [fault] = planOf({ ...phoneModel, faults }).faults;
  expect([fault!.strike.do, Array.from(fault!.cells)]).toEqual(["disconnect", [1]]);
});
