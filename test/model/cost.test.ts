import { expect, it } from "vitest";
import { monthlyCost } from "../../src/model/cost.ts";
import { load, PAIR } from "./model-text.ts";

it("each server, router, place, person of a crew and spare part costs its own", () => {
  const { model } = load(`version: 1
title: Costs
domains: { rack: { kind: rack, count: 3, cost: 1k USD/month } }
crews:
  day: { size: 2, cost: 100 USD/month }
  late: { size: 1, hours: { from: "08:00", to: "18:00", night: 3 }, cost: 10 USD/month }
spares: { disk: { stock: 5, lead: 1 h, cost: 2 USD/month } }
networks: { core: { routers: { left: { cost: 30 USD/month }, right: {} } } }
services: { chat: { servers: 4, cost: 1 USD/month } }
`);
  expect(monthlyCost(model())).toBe(3 * 1000 + 2 * 100 + 4 * 10 + 5 * 2 + 30 + 4 * 1);
});

it("a design costs what it has, and what has no price is free", () => {
  const { model } = load(PAIR);
  expect([monthlyCost(model()), monthlyCost(model("single"))]).toEqual([200, 100]);
});
