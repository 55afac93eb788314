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
  const lifeOf = (name: string) => plan.lives[one(name).lives[0]!]!;
  const [first, second, rack] = [lifeOf("chat-1"), lifeOf("chat-2"), lifeOf("rack-1")];
  expect([first.ends[0]!.crew, rack.ends[0]!.crew, one("store-1").lives.length]).toEqual([1, NONE, 0]);
  const draw = ({ clock }: typeof first) => plan.clocks[clock]!.draw;
  expect(draw(second).law).toBe(draw(first).law);
  const streams = [first, second, rack].flatMap((life) => [draw(life).stream, life.ends[0]!.repair!.stream]);
  expect(new Set(streams).size).toBe(6);
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

it("what a thing cannot do without takes it along, and all that is in it, once", () => {
  const overlays = planOf({
    domains: {
      auth: { kind: "overlay" },
      release: { kind: "overlay", needs: ["auth"] },
      rack: { kind: "rack", count: 2, needs: { all: ["auth"] } },
    },
    services: { chat: { servers: 3, in: "rack", needs: ["release", "rack-1"] } },
  });
  const taken = (name: string) =>
    Array.from(
      overlays.components[placeOf(overlays, name)]!.takes,
      (place) => overlays.components[place]!.name,
    );
  expect(taken("release")).toEqual(["release", "chat-1", "chat-2", "chat-3"]);
  expect(taken("auth")).toEqual(["auth", "release", "rack-1", "rack-2", "chat-1", "chat-2", "chat-3"]);
  expect(taken("rack-2")).toEqual(["rack-2", "chat-2"]);
  expect(overlays.gates.every(({ holds }) => holds.length === 0)).toBe(true);
});
