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
