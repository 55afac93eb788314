import { expect, it } from "vitest";
import { checkPlacement } from "../../../src/model/checks/placement.ts";
import { saidBy } from "./complained.ts";

const rack = { kind: "rack", count: 2 };
const said = (chat: object, more: object = {}) =>
  saidBy(checkPlacement, {
    domains: { rack },
    services: { chat: { servers: 2, in: "rack", ...chat } },
    ...more,
  });

it("rules that can be met are fine, others are told at the rule", () => {
  expect(said({ apart: "rack" })).toEqual([]);
  expect(said({ servers: 3, apart: "rack" })).toEqual([
    "services.chat.apart: chat-1-to-3 cannot be kept apart: 3 members need as many places of kind rack, and there are 2",
  ]);
});

it("a service is away from another one that exists", () => {
  expect(said({ away: { from: "store", over: "rack" } })[0]).toContain("no service called store [chat]");
  expect(said({ away: { from: "chat", over: "rack" } })[0]).toContain("not from itself");
});

it("where places are missing or in a ring, that is told elsewhere and nothing here", () => {
  expect(said({ in: "hall", apart: "rack" })).toEqual([]);
  expect(said({ apart: "rack" }, { domains: { rack: { ...rack, in: "rack" } } })).toEqual([]);
  expect(said({ apart: "rack" }, { domains: { rack: { ...rack, in: "hall" } } })).toEqual([]);
});
