import { expect, it } from "vitest";
import { modelFrom } from "../../../../src/experiment/from-text.ts";
import { sceneOf } from "../../../../src/lab/model/run/scene.ts";
import type { DeedOffer } from "../../../../src/lab/protocol.ts";
import { compile } from "../../../../src/model/compile.ts";

const text = `version: 1
title: Two halls
about: What is known of it
domains:
  hall: { kind: room, count: 2 }
  rack: { kind: rack, count: 4, in: hall }
  vlan: { kind: overlay }
crews:
  night: { size: 2 }
networks:
  back: { routers: { router-1: { needs: vlan, in: hall-1 } } }
services:
  chat: { servers: 4, in: rack, scheme: { kind: load-shared, needed: 2 } }
  store: { servers: 2, scheme: { kind: primary-backup } }
clusters:
  main:
    services: [chat]
    front: chat
    network: back
    membership: { silence: 1 min, rejoin: 15 s, messages: 1, power: 2, handles: 1k/s }
phones:
  home: main
  populations:
    south: { online: 100 }
    north: { online: 200 }
  notices: { from: 10 s, to: 20 s }
  reconnect: { kind: uniform, within: 30 s }
  timeout: 10 s
  login: { rate: 100/s, holds: 1k, queue: 1k }
designs:
  more:
    title: more servers
    set: { services.chat.servers: 6 }
`;

const deeds: DeedOffer[] = [
  {
    deed: "crash",
    label: "Crash",
    joint: "",
    words: "",
    targets: ["chat-1", "rack-2"],
    untilRepaired: [],
    lasts: null,
    amount: null,
  },
];

const loaded = modelFrom(text);
const model = loaded.model();
const plan = compile(model);
const scene = sceneOf(loaded, model, plan, deeds);
const named = (name: string) => scene.components.find((one) => one.name === name)!;
const placeNamed = (name: string) => scene.places.findIndex((one) => one.name === name);

it("places are in each other, and components in places, by their indices", () => {
  expect(scene.places.map(({ name, kind, parent }) => [name, kind, parent])).toEqual([
    ["hall-1", "room", -1],
    ["hall-2", "room", -1],
    ["rack-1", "rack", 0],
    ["rack-2", "rack", 1],
    ["rack-3", "rack", 0],
    ["rack-4", "rack", 1],
    ["vlan", "overlay", -1],
  ]);
  for (const { name, component } of scene.places) expect(scene.components[component]!.name).toBe(name);
  expect(named("chat-3").place).toBe(placeNamed("rack-3"));
  expect(named("rack-3").place).toBe(placeNamed("hall-1"));
  expect(named("router-1").place).toBe(placeNamed("hall-1"));
  expect(named("store-1").place).toBe(-1);
});

it("components stand in the plan's order, and say what can be done to them", () => {
  expect(scene.components.map(({ name }) => name)).toEqual(plan.components.map(({ name }) => name));
  expect(scene.components.filter(({ canBreak }) => canBreak).map(({ name }) => name)).toEqual([
    "rack-2",
    "chat-1",
  ]);
});

it("groups have their scheme, members and seats", () => {
  const [chat, store, back] = scene.groups;
  expect(chat).toMatchObject({ of: "chat", scheme: "load-shared", isNetwork: false, seats: [] });
  expect(chat!.members.map((member) => scene.components[member]!.name)).toEqual([
    "chat-1",
    "chat-2",
    "chat-3",
    "chat-4",
  ]);
  expect(store).toMatchObject({ of: "store", scheme: "primary-backup", seats: [0] });
  expect(back).toMatchObject({ name: "back", of: "back", isNetwork: true, scheme: "network" });
});

it("the rest is as the model says", () => {
  expect(scene).toMatchObject({
    title: "Two halls",
    about: "What is known of it",
    designs: [
      { name: "as-built", title: "as built" },
      { name: "more", title: "more servers" },
    ],
    cells: [{ name: "main-1", services: ["chat"] }],
    populations: [
      { name: "south", online: 100 },
      { name: "north", online: 200 },
    ],
    crews: [{ name: "night", size: 2 }],
    hasPeople: false,
    hasMessages: false,
    queues: [
      { name: "login queue", unit: "logins" },
      { name: "membership queue", unit: "messages" },
    ],
    deeds,
  });
});
