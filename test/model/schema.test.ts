import { expect, it } from "vitest";
import { z } from "zod";
import { modelFields } from "../../src/model/schema.ts";

const schema = z.strictObject(modelFields);
const smallest = { version: 1, title: "small", services: { chat: { servers: 2 } } };
const places = (changes: object) =>
  schema.safeParse({ ...smallest, ...changes }).error?.issues.map(({ path }) => path.join(".")) ?? [];

it("what is not written has a default that says nothing surprising", () => {
  const { services, domains, networks, faults, up } = schema.parse({
    ...smallest,
    domains: { rack: { kind: "rack" } },
    networks: { core: { routers: { router: {} } } },
  });
  expect(services.chat).toMatchObject({ servers: 2, of: [], scheme: { kind: "none" }, fails: {}, cost: 0 });
  expect(domains.rack).toEqual({ kind: "rack", count: 1, fails: {}, cost: 0 });
  expect(networks.core).toEqual({ routers: { router: { fails: {}, cost: 0 } }, needed: 1 });
  expect([faults, up]).toEqual([{}, undefined]);
});

it("quantities come in seconds, per second and as shares", () => {
  const crash = { life: "1 h", repair: { kind: "exponential", mean: "30 min" } };
  const load = { takes: "2 min", fails: "10 %" };
  const { chat } = schema.parse({
    ...smallest,
    services: { chat: { servers: "1k", crash, load, cost: "1.5k USD/month" } },
  }).services;
  expect(chat).toMatchObject({
    servers: 1000,
    scheme: { kind: "none" },
    crash: { life: { kind: "fixed", value: 3600 }, repair: { kind: "exponential", mean: 1800 } },
    load: { takes: { kind: "fixed", value: 120 }, fails: 0.1 },
    cost: 1500,
  });
});

it("nothing comes in numbers that would exhaust memory, and nothing at all is no service", () => {
  expect(places({ services: { chat: { servers: 1_000_001 } } })).toEqual(["services.chat.servers"]);
  expect(places({ services: { chat: { servers: 0 } } })).toEqual(["services.chat.servers"]);
  expect(places({ services: {} })).toEqual(["services"]);
  expect(places({ domains: { rack: { kind: "rack", count: 10_001 } } })).toEqual(["domains.rack.count"]);
  expect(places({ title: "x".repeat(201) })).toEqual(["title"]);
});

it("another version, an unknown kind of place and a name in capitals are refused", () => {
  expect(places({ version: 2 })).toEqual(["version"]);
  expect(places({ domains: { rack: { kind: "shelf" } } })).toEqual(["domains.rack.kind"]);
  expect(places({ crews: { Night: { size: 1 } } })).toEqual(["crews.Night"]);
});

it("a condition nests", () => {
  const up = { all: ["a", { any: ["b", { atLeast: 1, of: ["c"] }] }] };
  expect(schema.parse({ ...smallest, up }).up).toEqual(up);
  expect(places({ up: { all: [] } })).toHaveLength(1);
  expect(places({ up: { atLeast: 0, of: ["a"] } })).toHaveLength(1);
});
