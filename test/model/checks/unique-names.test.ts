import { expect, it } from "vitest";
import { checkNames } from "../../../src/model/checks/unique-names.ts";
import { membership, saidBy } from "./complained.ts";

it("names are taken once among places, networks, services and clusters", () => {
  const clusters = { chat: { services: ["chat"], membership } };
  expect(saidBy(checkNames, { clusters })).toEqual([
    "clusters.chat: the name chat is taken already, by services.chat",
  ]);
  expect(saidBy(checkNames, { domains: { chat: { kind: "rack" } } })).toEqual([
    "services.chat: the name chat is taken already, by domains.chat",
  ]);
});

it("a router's name is a name like others, whatever its network", () => {
  const networks = { one: { routers: { router: {} } }, two: { routers: { router: {} } } };
  expect(saidBy(checkNames, { networks })).toEqual([
    "networks.two.routers.router: the name router is taken already, by networks.one.routers.router",
  ]);
});

it("names that are written and names that are counted do not meet", () => {
  expect(saidBy(checkNames, { domains: { "chat-2": { kind: "rack" } } })).toEqual([
    "services.chat: the name chat-2 is taken already, by domains.chat-2",
  ]);
  expect(saidBy(checkNames, { domains: { "chat-3": { kind: "rack" } } })).toEqual([]);
});
