import { expect, it } from "vitest";
import { checkNeeds } from "../../../src/model/checks/needs.ts";
import { membership, saidBy } from "./complained.ts";

const said = (fields: object) => saidBy(checkNeeds, fields);

it("a need speaks of what exists: places, routers, servers, services and networks", () => {
  const domains = {
    "feed-a": { kind: "overlay" },
    "feed-b": { kind: "overlay" },
    rack: { kind: "rack", count: 2 },
  };
  const networks = { core: { routers: { router: {} } } };
  const needs = { any: ["feed-a", { all: ["feed-b", "core", "router", "rack-2", "auth", "auth-2"] }] };
  const services = (one: unknown) => ({ auth: { servers: 2 }, chat: { servers: 2, needs: one } });
  expect(said({ domains, networks, services: services(needs) })).toEqual([]);
  expect(said({ domains, networks, services: services(["feed-a", "feed-c"]) })).toEqual([
    expect.stringMatching(/^services\.chat\.needs\.all\.1: there is no .* called feed-c/),
  ]);
  expect(said({ domains, services: services({ atLeast: 3, of: ["feed-a", "feed-b"] }) })).toEqual([
    "services.chat.needs.atLeast: 3 of 2 cannot be met",
  ]);
});

it("nothing needs itself, directly or through others", () => {
  expect(said({ domains: { dns: { kind: "overlay", needs: "dns" } } })).toEqual([
    "domains.dns: this hangs on itself: dns needs dns",
  ]);
  const domains = {
    dns: { kind: "overlay", needs: "auth" },
    tools: { kind: "overlay", needs: "dns-servers" },
  };
  const services = {
    auth: { servers: 2, needs: { any: ["tools"] } },
    "dns-servers": { servers: 2, in: "dns" },
  };
  expect(said({ domains, services })).toEqual([
    "domains.dns: this hangs on itself: dns needs auth needs tools needs dns-servers needs dns",
  ]);
});

it("a service that is made of places hangs on them", () => {
  const site = (needs: string) => ({ kind: "overlay", needs });
  const services = { front: { of: ["east", "west"] }, chat: { servers: 2 } };
  expect(said({ domains: { east: site("chat"), west: site("chat") }, services })).toEqual([]);
  expect(said({ domains: { east: site("front"), west: site("chat") }, services })[0]).toMatch(
    /east needs front needs east/,
  );
});

it("a single server that is needed stands for its service", () => {
  expect(said({ services: { chat: { servers: 2, needs: "chat-1" } } })).toEqual([
    "services.chat: this hangs on itself: chat needs chat",
  ]);
});

it("what a cell is opened by cannot wait for a service of that cell", () => {
  const clusters = { main: { services: ["chat", "store"], front: "chat", network: "core", membership } };
  const networks = (router: object) => ({ core: { routers: { router } } });
  const services = (chat: object) => ({ chat: { servers: 2, ...chat }, store: { servers: 2 } });
  expect(said({ clusters, networks: networks({}), services: services({}) })).toEqual([]);
  expect(said({ clusters, networks: networks({ needs: "store" }), services: services({}) })[0]).toMatch(
    /core needs router needs store needs core/,
  );
  expect(said({ clusters, networks: networks({}), services: services({ needs: "store" }) })[0]).toMatch(
    /chat needs store needs chat/,
  );
});
