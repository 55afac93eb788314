import { expect, it } from "vitest";
import { NONE } from "../../src/backend/plan.ts";
import { placeOf, planOf } from "../support/plans.ts";

const crash = { life: "1 year", repair: "1 h" };
const model = {
  domains: { site: { kind: "data-centre" }, rack: { kind: "rack", count: 2, in: "site", crash } },
  crews: { day: { size: 1 }, night: { size: 2 } },
  networks: { core: { routers: { router: { in: "rack-2" } } } },
  services: {
    chat: { servers: 3, in: "rack", crash: { ...crash, crew: "night" } },
    store: { servers: 2, in: ["rack-2", "site"] },
  },
};
const plan = planOf(model);
const one = (name: string, of = plan) => of.components[placeOf(of, name)]!;
const takenWith = (name: string) => Array.from(one(name).takes, (place) => plan.components[place]!.name);

it("servers are dealt round the places of their service", () => {
  expect(takenWith("rack-1")).toEqual(["rack-1", "chat-1", "chat-3"]);
  expect(takenWith("rack-2")).toEqual(["rack-2", "router", "chat-2", "store-1"]);
});

it("an outer place takes what is in its inner ones, and all stand in one order", () => {
  expect(takenWith("site")).toEqual(plan.components.map(({ name }) => name));
  expect(takenWith("chat-1")).toEqual(["chat-1"]);
});

it("what fails by itself has its law, its own streams and its crew", () => {
  const [first, second, rack] = [one("chat-1").life!, one("chat-2").life!, one("rack-1").life!];
  expect([first.crew, rack.crew, one("store-1").life]).toEqual([1, NONE, null]);
  expect(second.life.law).toBe(first.life.law);
  expect(
    new Set([first, second, rack].flatMap(({ life, repair }) => [life.stream, repair.stream])).size,
  ).toBe(6);
});

it("a place matters by itself only when the condition speaks of it", () => {
  const asked = planOf({ ...model, up: { all: ["chat", { any: ["site", "rack-1"] }] } });
  const matter = (of: typeof plan) => ["site", "rack-1", "rack-2"].map((name) => one(name, of).matters);
  expect(matter(plan)).toEqual([false, false, false]);
  expect(matter(asked)).toEqual([true, true, false]);
  expect([one("router").matters, one("chat-1").matters]).toEqual([true, true]);
});

it("a component knows the group that it serves in", () => {
  expect(plan.groups[one("router").group]!.name).toBe("core");
  expect(plan.groups[one("chat-2").group]!.name).toBe("chat-2");
  expect([one("rack-1").group, one("chat-2").cell]).toEqual([NONE, NONE]);
});
