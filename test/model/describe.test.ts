import { expect, it } from "vitest";
import { describeModel } from "../../src/model/describe.ts";
import { load, PAIR } from "./model-text.ts";

const textOf = (text: string) =>
  describeModel(load(text).model()).flatMap(({ heading, lines }) =>
    lines.map((line) => `${heading}: ${line.text}`),
  );

it("a model without words of its own is told with its defaults", () => {
  expect(textOf("version: 1\ntitle: x\nservices: { chat: { servers: 1 } }\n")).toEqual([
    "Service: service is up while this holds: chat",
    "Services: chat: 1 server",
    "Services: redundancy: none (each server carries its own share, and nobody takes over)",
    "Services: never fails by itself",
    "Cost: 0 a month in all",
  ]);
});

it("every part of a model is told", () => {
  const words = textOf(`${PAIR}domains: { rack: { kind: rack, count: 2, cost: 5 USD/month } }
networks: { core: { routers: { r1: { in: rack }, r2: {} }, needed: 2 } }
faults: { fire: { kind: crash, target: rack-1, lasts: 2 h, at: [1 h, 2 days] } }
up: { any: [chat, { atLeast: 1, of: [core, r1] }] }
`).join("\n");
  for (const part of [
    "service is up while this holds: chat or at least 1 of (core, r1)",
    "core: works while 2 of 2 routers are good",
    "r1: router of core, in rack",
    "rack: rack-1 to rack-2: rack",
    "costs 5 a month each, 10 in all",
    "repairer: 1 repair at a time, first come first served",
    "fire: crash",
    "comes at 1 h, 2 days",
    "lasts: always 2 h",
    "Cost: 210 a month in all",
  ])
    expect(words).toContain(part);
});
