import { type Cases, changing, crash, exp } from "./case.ts";

const racks = {
  domains: {
    site: { kind: "data-centre", count: 2, crash },
    rack: { kind: "rack", count: 2, in: "site", crash: { life: exp(50), repair: exp(3) } },
    mains: { kind: "overlay", crash },
    diesel: { kind: "overlay", crash },
  },
  services: { chat: { servers: 4, in: "rack", scheme: { kind: "load-shared", needed: 3 } } },
};

const far = {
  domains: {
    site: { kind: "data-centre", count: 2 },
    rack: { kind: "rack", count: 4, in: "site", crash },
  },
  services: {
    chat: {
      servers: 2,
      in: "rack",
      scheme: { kind: "load-shared", needed: 1 },
      spread: { over: "rack", atLeast: 2 },
    },
    store: { servers: 1, in: "rack" },
    other: { servers: 2, in: ["rack-1", "rack-3"] },
  },
};

const near = {
  ...far,
  services: {
    chat: { servers: 2, in: ["rack-1", "rack-1", "rack-2"], scheme: { kind: "load-shared", needed: 1 } },
  },
};

/** One rack here and three there: going round the sites alone would fill the one twice. */
const spread = {
  domains: {
    here: { kind: "data-centre" },
    there: { kind: "data-centre" },
    a: { kind: "rack", in: "here", crash },
    b: { kind: "rack", in: "there", count: 3, crash },
  },
  services: {
    chat: {
      servers: 4,
      in: ["a", "b"],
      scheme: { kind: "load-shared", needed: 4 },
      spread: { over: "rack", atLeast: 2 },
    },
  },
};

const line = { domains: { site: { kind: "data-centre", crash }, mains: { kind: "overlay", crash } } };

/** Cases on places, networks, and where servers stand. */
export const placeCases: Cases = {
  "domains.kind": changing(racks, { "domains.rack.kind": "room" }, "words"),
  "domains.in": changing(racks, { "domains.rack.in": null }),
  "domains.count": changing(racks, { "domains.rack.count": 4 }),
  "domains.needs": changing(racks, { "domains.rack.needs": { any: ["mains", "diesel"] } }),
  "domains.cost": changing(racks, { "domains.rack.cost": "5 USD/month" }, "cost"),
  "networks.routers.in": changing(
    { ...line, networks: { core: { routers: { one: {} } } }, services: { chat: { servers: 1 } } },
    { "networks.core.routers.one.in": "site" },
  ),
  "networks.routers.needs": changing(
    { ...line, networks: { core: { routers: { one: {} } } }, services: { chat: { servers: 1 } } },
    { "networks.core.routers.one.needs": "mains" },
  ),
  "networks.routers.cost": changing(
    { networks: { core: { routers: { one: {} } } }, services: { chat: { servers: 1 } } },
    { "networks.core.routers.one.cost": "5 USD/month" },
    "cost",
  ),
  "services.needs": changing(racks, { "services.chat.needs": { any: ["mains", "diesel"] } }),
  "networks.needed": changing(
    {
      networks: { core: { routers: { one: { crash }, two: { crash } } } },
      services: { chat: { servers: 1 } },
    },
    { "networks.core.needed": 2 },
  ),
  "services.servers": changing(racks, { "services.chat.servers": 3 }),
  "services.of": changing(
    { ...line, services: { sites: { of: ["site"] } }, up: "sites" },
    { "services.sites.of": ["mains"] },
  ),
  "services.in": changing(racks, { "services.chat.in": "rack-1" }),
  "services.apart": changing(near, { "services.chat.apart": "rack" }),
  "services.spread.over": changing(spread, { "services.chat.spread.over": "data-centre" }),
  "services.spread.atLeast": changing(spread, { "services.chat.spread.atLeast": 5 }, "check"),
  "services.away.from": changing(
    {
      ...far,
      services: { ...far.services, store: { servers: 1, in: "rack", away: { from: "chat", over: "rack" } } },
      up: "store",
    },
    { "services.store.away.from": "other" },
  ),
  "services.away.over": changing(
    {
      ...far,
      services: {
        third: { servers: 1, in: "rack-1" },
        store: { servers: 2, in: "rack", away: { from: "third", over: "rack" } },
      },
    },
    { "services.store.away.over": "data-centre" },
  ),
  "services.clocks": changing(
    { services: { chat: { servers: 4, crash, scheme: { kind: "load-shared", needed: 3 } } } },
    { "services.chat.clocks": "pooled" },
  ),
  up: changing(
    { services: { a: { servers: 1, crash }, b: { servers: 1, crash } } },
    { up: { any: ["a", "b"] } },
  ),
  share: changing({ services: { a: { servers: 2, crash } } }, { share: ["a"] }),
};
