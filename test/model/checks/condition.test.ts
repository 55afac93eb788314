import { expect, it } from "vitest";
import { checkUp } from "../../../src/model/checks/condition.ts";
import { saidBy } from "./complained.ts";

const parts = {
  domains: { rack: { kind: "rack", count: 2 } },
  networks: { core: { routers: { router: {} } } },
};
const said = (fields: object) => saidBy(checkUp, { ...parts, ...fields });

it("a condition may speak of services, networks, routers, servers and places", () => {
  expect(said({ up: { all: ["chat", "core", "router", "rack-2", "chat-1"] } })).toEqual([]);
  expect(said({ up: { all: ["chat", "chat-3"] } })).toEqual([
    "up.all.1: there is no service, network, server, router or domain called chat-3 [chat, core, rack-1, rack-2, router, chat-1, chat-2]",
  ]);
});

it("a mistake deep in a condition has its whole path", () => {
  const up = { any: ["chat", { atLeast: 1, of: ["core", { all: ["nobody"] }] }] };
  expect(said({ up })).toEqual([expect.stringMatching(/^up\.any\.1\.of\.1\.all\.0: .*nobody/)]);
});

it("k of n can be met", () => {
  expect(said({ up: { atLeast: 2, of: ["chat", "core"] } })).toEqual([]);
  expect(said({ up: { atLeast: 3, of: ["chat", "core"] } })).toEqual(["up.atLeast: 3 of 2 cannot be met"]);
});

it("a model has a condition or a share, not both", () => {
  expect(said({})).toEqual([]);
  expect(said({ up: "chat", share: ["chat"] })).toEqual([
    "share: a model has either a condition (up) or a share, not both",
  ]);
});

it("a part of the share counts once", () => {
  expect(said({ share: ["chat", "core", "chat"] })).toEqual([
    "share.2: chat is a part of the share already, and would count twice",
  ]);
});

it("only services and networks can be served in part", () => {
  expect(said({ share: ["chat", "core"] })).toEqual([]);
  expect(said({ share: ["chat", "router"] })).toEqual([
    "share.1: there is no service or network called router [chat, core]",
  ]);
});
