import { expect, it } from "vitest";
import { hold, letGo } from "../../src/backend/components.ts";
import { afterEvent } from "../../src/backend/service.ts";
import { placeOf, planOf, shareAt, watch } from "../support/plans.ts";

const parts = {
  domains: { rack: { kind: "rack" } },
  networks: { core: { routers: { left: {}, right: {} } } },
  services: { chat: { servers: 2 }, store: { servers: 4 } },
};

/** How much is served while some components are held down. */
const served = (how: object, down: readonly string[]) => {
  const plan = planOf({ ...parts, ...how });
  const { run, facts } = watch(plan);
  for (const name of down) hold(run.context, placeOf(plan, name));
  afterEvent(run.context);
  const share = shareAt(facts, 0);
  for (const name of down) letGo(run.context, placeOf(plan, name));
  afterEvent(run.context);
  expect(shareAt(facts, 0)).toBe(1);
  return share;
};

it("without a condition, all services and networks are needed", () => {
  expect(served({}, [])).toBe(1);
  for (const one of ["chat-2", "store-1"]) expect([one, served({}, [one])]).toEqual([one, 0]);
  expect(served({}, ["left"])).toBe(1);
  expect(served({}, ["left", "right"])).toBe(0);
  expect(served({}, ["rack"])).toBe(1);
});

it("all, any and k of n mean what they say, inside each other too", () => {
  const up = { any: ["core", { atLeast: 2, of: ["chat", "store", { all: ["left", "rack"] }] }] };
  expect(served({ up }, ["chat-1", "store-1", "rack"])).toBe(1);
  expect(served({ up }, ["left", "right"])).toBe(1);
  expect(served({ up }, ["left", "right", "chat-1"])).toBe(0);
  expect(served({ up }, ["right", "chat-1"])).toBe(1);
  expect(served({ up }, ["left", "right", "rack", "chat-1"])).toBe(0);
  expect(served({ up }, ["left", "right", "rack"])).toBe(1);
});

it("a share is the product over its parts of what serves in each", () => {
  const share = ["chat", "store", "core"];
  expect(served({ share }, [])).toBe(1);
  expect(served({ share }, ["chat-1", "store-1"])).toBeCloseTo((1 / 2) * (3 / 4), 15);
  expect(served({ share }, ["left", "right"])).toBe(0);
});

it("one gate watches what all servers of a service need, and holds them", () => {
  const domains = { "feed-a": { kind: "overlay" }, "feed-b": { kind: "overlay" } };
  const needs = { any: ["feed-a", "feed-b"] };
  const plan = planOf({ domains, services: { chat: { servers: 3, needs } } });
  expect(plan.gates.filter(({ holds }) => holds.length > 0).map(({ holds }) => holds.length)).toEqual([3]);
  const how = { domains, services: { chat: { servers: 3, needs } }, networks: {} };
  expect(served(how, ["feed-a"])).toBe(1);
  expect(served(how, ["feed-b", "feed-a"])).toBe(0);
});
