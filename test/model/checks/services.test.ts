import { expect, it } from "vitest";
import {
  checkClusters,
  checkMembers,
  checkNetworks,
  checkServices,
} from "../../../src/model/checks/services.ts";
import { membership, saidBy } from "./complained.ts";

const crash = { life: "1 year", repair: "1 h", crew: "day" };
const crews = { day: { size: 1 } };
const domains = { rack: { kind: "rack", count: 2 } };
const pairs = { kind: "primary-backup", takeover: "1 min", coverage: "99 %" };

it("a network has as many routers as it needs, in places that are there", () => {
  const network = (core: object) => saidBy(checkNetworks, { crews, domains, networks: { core } });
  const routers = { one: { in: "rack" }, two: { in: "rack-2", crash } };
  expect(network({ routers, needed: 2 })).toEqual([]);
  expect(network({ routers, needed: 3 })).toEqual([
    "networks.core.needed: 3 routers are needed, but there are only 2",
  ]);
  expect(network({ routers: { one: { in: "rack-3" } } })).toEqual([
    "networks.core.routers.one.in: there is no domain called rack-3 [rack, rack-1, rack-2]",
  ]);
});

it("servers stand in places that are there, and fit their scheme", () => {
  const service = (chat: object) => saidBy(checkServices, { crews, domains, services: { chat } });
  expect(service({ servers: 2, in: ["rack-1", "rack-2"], crash, scheme: pairs })).toEqual([]);
  expect(service({ servers: 3, scheme: pairs })).toEqual([
    "services.chat.scheme: pairs need an even number of servers, not 3",
  ]);
  expect(service({ servers: 2, in: "site" })[0]).toMatch(/^services\.chat\.in: .*no domain called site/);
  expect(service({ servers: 2, in: ["rack", "site"] })[0]).toMatch(/^services\.chat\.in\.1: .*site/);
  const either = "services.chat: a service has either servers or domains that it is made of";
  expect(service({})[0]).toBe(either);
  expect(service({ servers: 2, of: ["rack"] })[0]).toBe(either);
  expect(service({ of: ["rack", "site"] })[0]).toMatch(/^services\.chat\.of\.1: .*site/);
});

const clusters = (services: object, main: object, more: object = {}) =>
  saidBy(checkClusters, {
    services,
    clusters: { main: { services: ["chat"], membership, ...main }, ...more },
  });

it("a cluster's services, front and network are there", () => {
  const chat = { servers: 2 };
  expect(clusters({ chat }, { front: "chat" })).toEqual([]);
  expect(clusters({ chat }, { services: ["chta"] })[0]).toContain("no service called chta [chat]");
  expect(clusters({ chat, store: chat }, { front: "store" })).toEqual([
    "clusters.main.front: there is no service of this cluster called store [chat]",
  ]);
  expect(clusters({ chat }, { network: "core" })[0]).toMatch(/^clusters\.main\.network: .*core, nor any/);
});

it("a service belongs to one cluster, and once", () => {
  const chat = { servers: 2 };
  const taken = "chat belongs to the cluster main already";
  expect(clusters({ chat }, {}, { other: { services: ["chat"], membership } })).toEqual([
    `clusters.other.services.0: ${taken}`,
  ]);
  expect(clusters({ chat }, { services: ["chat", "chat"] })).toEqual([`clusters.main.services.1: ${taken}`]);
});

it("every cell gets a whole unit of each service, and enough of them", () => {
  expect(clusters({ chat: { servers: 6, scheme: pairs } }, { cells: 3 })).toEqual([]);
  expect(clusters({ chat: { servers: 6, scheme: pairs } }, { cells: 4 })).toEqual([
    "clusters.main.cells: the 6 servers of chat do not fill 4 cells",
  ]);
  const shared = { servers: 7, scheme: { kind: "load-shared", needed: 4 } };
  expect(clusters({ chat: shared }, { cells: 1 })).toEqual([]);
  // Dealt to four cells the seven servers are 2 + 2 + 2 + 1, and each cell needs one of them.
  expect(clusters({ chat: shared }, { cells: 4 })).toEqual([]);
  expect(clusters({ chat: { ...shared, scheme: { kind: "load-shared", needed: 6 } } }, { cells: 4 })).toEqual(
    [expect.stringMatching(/^clusters\.main\.cells: chat does not fit 4 cells: /)],
  );
});

it("only a service of a cluster loads", () => {
  const load = { takes: "10 min" };
  expect(clusters({ chat: { servers: 2, load } }, {})).toEqual([]);
  expect(clusters({ chat: { servers: 2 }, other: { servers: 1, load } }, {})).toEqual([
    "services.other.load: only a service of a cluster is stopped and loads again",
  ]);
});

it("a place is a member of one service, and once", () => {
  const said = (services: object) => saidBy(checkMembers, { domains, services });
  expect(said({ one: { of: ["rack"] }, two: { servers: 1 } })).toEqual([]);
  expect(said({ one: { of: ["rack"] }, two: { of: ["rack"] } })).toEqual([
    "services.two.of.0: rack is a member of one already",
  ]);
  expect(said({ one: { of: ["rack", "rack"] } })).toEqual([
    "services.one.of.1: rack is a member of one already",
  ]);
});
