import { expect, it } from "vitest";
import { placeOf, planOf } from "../support/plans.ts";

const parts = {
  domains: { rack: { kind: "rack" } },
  networks: { core: { routers: { left: {}, right: {} } } },
  services: { chat: { servers: 2 }, store: { servers: 4 } },
};

/** How much is served while some groups do not serve and some components are bad. */
const served = (how: object, down: readonly string[], bad: readonly string[] = []) => {
  const plan = planOf({ ...parts, ...how });
  const serves = Uint8Array.from(plan.groups, ({ name }) => (down.includes(name) ? 0 : 1));
  return plan.serving({
    groupServes: serves,
    cellOpen: new Uint8Array(plan.cells.length).fill(1),
    isBad: (component) => bad.some((name) => placeOf(plan, name) === component),
  });
};

it("without a condition, all services and networks are needed", () => {
  expect(served({}, [])).toBe(1);
  for (const group of ["chat-2", "store-1", "core"]) expect([group, served({}, [group])]).toEqual([group, 0]);
  expect(served({}, [], ["rack"])).toBe(1);
});

it("all, any and k of n mean what they say, inside each other too", () => {
  const up = { any: ["core", { atLeast: 2, of: ["chat", "store", { all: ["left", "rack"] }] }] };
  expect(served({ up }, ["chat-1", "store-1"], ["rack"])).toBe(1);
  expect(served({ up }, ["core"])).toBe(1);
  expect(served({ up }, ["core", "chat-1"])).toBe(1);
  expect(served({ up }, ["core", "chat-1"], ["left"])).toBe(0);
  expect(served({ up }, ["core", "chat-1"], ["right"])).toBe(1);
  expect(served({ up }, ["core", "chat-1", "store-4"])).toBe(0);
});

it("a share is the product over its parts of what serves in each", () => {
  const share = ["chat", "store", "core"];
  expect(served({ share }, [])).toBe(1);
  expect(served({ share }, ["chat-1", "store-1"])).toBeCloseTo((1 / 2) * (3 / 4), 15);
  expect(served({ share }, ["core"])).toBe(0);
});
