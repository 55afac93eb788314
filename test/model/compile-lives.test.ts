import { expect, it } from "vitest";
import { NONE } from "../../src/backend/plan.ts";
import type { Distribution } from "../../src/distributions/law.ts";
import { chancesOf } from "../../src/model/compile-lives.ts";
import { placeOf, planOf } from "../support/plans.ts";

const exponential = (mean: string) => ({ kind: "exponential", mean });

it("ends without a chance share alike what is left", () => {
  expect(chancesOf([{ chance: 0.4 }, {}, {}])).toEqual([0.4, 0.3, 0.3]);
  expect(chancesOf([{}])).toEqual([1]);
  expect(chancesOf([{ chance: 1 }, {}])).toEqual([1, 0]);
});

it("a component has a life for each way to fail, with its ends in order", () => {
  const plan = planOf({
    crews: { day: { size: 1 } },
    services: {
      chat: {
        servers: 2,
        crash: { life: "1 year", repair: "1 h" },
        fails: {
          disk: {
            life: "2 years",
            ends: [
              { kind: "crash", chance: "75 %", repair: "3 h", crew: "day", priority: 2 },
              { kind: "crash", repair: "9 h" },
            ],
            stops: ["down", "held"],
          },
        },
      },
    },
  });
  const lives = plan.components[placeOf(plan, "chat-2")]!.lives;
  expect(Array.from(lives, (life) => plan.lives[life]!.name)).toEqual(["chat-2/crash", "chat-2/disk"]);
  const disk = plan.lives[lives[1]!]!;
  expect(disk.ends.map(({ until, crew, priority }) => [until, crew, priority])).toEqual([
    [0.75, 0, 2],
    [1, NONE, 0],
  ]);
  expect(disk.stops).toBe(6);
  expect(plan.lives[lives[0]!]!.which).toBe(NONE);
  expect(Array.from(plan.stopWhenDown)).toHaveLength(2);
});

it("each place may have its own crew: the nearest counts", () => {
  const crash = { life: "1 year", repair: "1 h", crew: { site: "far", "rack-2": "near" } };
  const plan = planOf({
    crews: { far: { size: 1 }, near: { size: 1 } },
    domains: {
      site: { kind: "data-centre" },
      rack: { kind: "rack", count: 2, in: "site" },
    },
    services: { chat: { servers: 3, in: ["rack", "site"], crash } },
  });
  const crew = (name: string) => plan.lives[plan.components[placeOf(plan, name)]!.lives[0]!]!.ends[0]!.crew;
  expect(["chat-1", "chat-2", "chat-3"].map(crew)).toEqual([0, 1, 0]);
});

it("what a failure may take along is the rest of the group, or what is named", () => {
  const along = [
    { hits: "group", chance: "10 %" },
    { hits: ["chat-1"], chance: "20 %" },
  ];
  const fails = { disk: { life: "1 year", ends: [{ kind: "crash", repair: "1 h" }], along } };
  const plan = planOf({
    services: {
      chat: { servers: 1, crash: { life: "1 year", repair: "1 h" } },
      store: { servers: 3, scheme: { kind: "load-shared", needed: 1 }, fails },
    },
  });
  const [group, named] = plan.lives[plan.components[placeOf(plan, "store-2")]!.lives[0]!]!.along;
  const names = ({ components }: { components: Int32Array }) =>
    Array.from(components, (one) => plan.components[one]!.name);
  expect([names(group!), group!.share]).toEqual([["store-1", "store-3"], 0.1]);
  expect([names(named!), named!.share]).toEqual([["chat-1"], 0.2]);
});

it("under overload, a rate becomes a share of the life's own", () => {
  const load = { power: 2, overload: { below: 2, adds: "1 per 10 h" } };
  const fails = { wear: { life: exponential("100 h"), ends: [{ kind: "crash", repair: "1 h" }], load } };
  const plan = planOf({
    services: { chat: { servers: 3, scheme: { kind: "load-shared", needed: 1 }, fails } },
  });
  expect(plan.lives[0]!.load).toEqual({ power: 2, below: 2, adds: 10 });
});

it("pooled servers share a clock for each way to fail, and the streams of the group", () => {
  const crash = { life: exponential("100 h"), repair: exponential("1 h") };
  const plan = planOf({
    services: { chat: { servers: 3, clocks: "pooled", crash }, store: { servers: 2, crash } },
  });
  expect(plan.clocks.map(({ lives, which }) => [lives.length, which === NONE])).toEqual([
    [3, false],
    [1, true],
    [1, true],
  ]);
  expect((plan.laws[plan.clocks[0]!.draw.law] as Distribution).mean).toBe(360_000);
  expect(new Set(plan.lives.slice(0, 3).map(({ ends }) => ends[0]!.repair!.stream)).size).toBe(1);
});
