import { expect, it } from "vitest";
import { servicesLines } from "../../../src/model/describe/services.ts";
import { unchecked } from "../checks/complained.ts";

const told = (chat: object): string =>
  servicesLines(unchecked({ services: { chat } }))
    .map(({ text }) => text)
    .join("\n");

it("members are servers or places, and rules of placement are told", () => {
  const words = told({
    servers: 3,
    apart: "rack",
    spread: { over: "room", atLeast: 2 },
    away: { from: "store", over: "host" },
    clocks: "pooled",
    load: { takes: "10 min" },
  });
  for (const part of [
    "chat: 3 servers",
    "no two of a group are in the same rack",
    "each group is spread over at least 2 rooms",
    "in no host that holds a server of store",
    "share one clock",
    "loads its data in: always 10 min",
  ])
    expect(words).toContain(part);
  expect(told({ of: ["east", "west"] })).toContain("chat: its members are east, west");
});

it("what servers do for phones is told with what each action costs", () => {
  const cache = { hits: "90 %", items: "1M", in: "memory" };
  const capacity = { rate: "1k/s", costs: { login: 2, message: 1 }, cache };
  const words = told({ servers: 2, capacity });
  for (const part of [
    "1000/s units of work: login 2, message 1",
    "ideal",
    "a warm cache in memory spares 90 % of it",
  ])
    expect(words).toContain(part);
  expect(words).not.toContain("resume");
});
