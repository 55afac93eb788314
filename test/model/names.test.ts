import { expect, it } from "vitest";
import { componentNames, domainNames, expanded } from "../../src/model/names.ts";
import { load } from "./model-text.ts";

const model = load(`version: 1
title: Names
domains: { site: { kind: data-centre }, rack: { kind: rack, count: 2 } }
networks: { core: { routers: { left: {}, right: { crash: { life: 1 year, repair: 1 h } } } } }
services: { chat: { servers: 2, crash: { life: 1 year, repair: 1 h } }, store: { servers: 1 } }
`).model();

it("one thing has its own name, several have it with their numbers", () => {
  expect(expanded("rack", 1)).toEqual(["rack"]);
  expect(expanded("rack", 3)).toEqual(["rack-1", "rack-2", "rack-3"]);
});

it("several places can be meant together or one by one", () => {
  expect(domainNames(model)).toEqual(["site", "rack", "rack-1", "rack-2"]);
});

it("what can fail is listed as places, routers and servers; even a single server has its number", () => {
  expect(componentNames(model).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    "domain site",
    "domain rack-1",
    "domain rack-2",
    "router left",
    "router right",
    "server chat-1",
    "server chat-2",
    "server store-1",
  ]);
});

it("each knows whether a repair is described for it, and where it is written", () => {
  const known = componentNames(model);
  expect(known.filter(({ repairs }) => repairs).map(({ name }) => name)).toEqual([
    "right",
    "chat-1",
    "chat-2",
  ]);
  expect(["rack-2", "left", "chat-2"].map((one) => known.find(({ name }) => name === one)?.path)).toEqual([
    ["domains", "rack"],
    ["networks", "core", "routers", "left"],
    ["services", "chat"],
  ]);
});
