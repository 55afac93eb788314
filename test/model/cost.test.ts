import { expect, it } from "vitest";
import { monthlyCost } from "../../src/model/cost.ts";
import { load, PAIR } from "./model-text.ts";

it("each server, router, place and person of a crew costs its own", () => {
  const { model } = load(`version: 1
title: Costs
domains: { rack: { kind: rack, count: 3, cost: 1k USD/month } }
crews: { night: { size: 2, cost: 100 USD/month } }
networks: { core: { routers: { left: { cost: 30 USD/month }, right: {} } } }
services: { chat: { servers: 4, cost: 1 USD/month } }
`);
  expect(monthlyCost(model())).toBe(3 * 1000 + 2 * 100 + 30 + 4 * 1);
});

it("a design costs what it has, and what has no price is free", () => {
  const { model } = load(PAIR);
  expect([monthlyCost(model()), monthlyCost(model("single"))]).toEqual([200, 100]);
});
