import { expect, it } from "vitest";
import { NONE } from "../../src/backend/plan.ts";
import type { Distribution } from "../../src/distributions/law.ts";
import { compile } from "../../src/model/compile.ts";
import { load, PAIR } from "./model-text.ts";

const plan = (text: string, design?: string) => compile(load(text).model(design));

const PLACES = `version: 1
title: Places
domains:
  site: { kind: data-centre }
  rack: { kind: rack, in: site, count: 3 }
networks: { core: { routers: { router-1: { in: site }, router-2: {} } } }
services:
  chat: { servers: 7, in: rack }
  store: { servers: 6, in: [rack-1, rack-3], scheme: { kind: primary-backup, takeover: 1 min, coverage: 99 % } }
clusters:
  main:
    services: [chat, store]
    network: core
    cells: 2
    membership: { silence: 60 s, rejoin: 15 s, messages: 1, power: 2, handles: 1k/s, nodesPerServer: 2 }
up: { all: [chat, core] }
designs:
  far: { set: { services.chat.in: site } }
`;

it("a place takes down all that is in it, however deep, itself first and each once", () => {
  const { components } = plan(PLACES);
  const takes = (name: string) => {
    const one = components.find((component) => component.name === name)!;
    return Array.from(one.takes, (place) => components[place]!.name);
  };
  expect(takes("router-2")).toEqual(["router-2"]);
  expect(takes("rack-1")).toEqual(["rack-1", "chat-1", "chat-4", "chat-7", "store-1", "store-3", "store-5"]);
  expect(takes("rack-2")).toEqual(["rack-2", "chat-2", "chat-5"]);
  const site = takes("site");
  expect([site[0], site.length, new Set(site).size]).toEqual(["site", 18, 18]);
});

it("cells get whole units, as evenly as can be, and every server is in one group", () => {
  const { services, groups, components, cells } = plan(PLACES);
  expect(services.map(({ name, cell, groups: count }) => [name, cell, count])).toEqual([
    ["chat", 0, 4],
    ["store", 0, 2],
    ["chat", 1, 3],
    ["store", 1, 1],
  ]);
  const members = groups.flatMap(({ members: own }) => [...own]);
  expect(new Set(members).size).toBe(members.length);
  for (const { kind, group, cell } of components) {
    expect(group === NONE).toBe(kind === "domain");
    expect(cell === NONE).toBe(kind !== "server");
  }
  expect(cells.map(({ name, network }) => [name, groups[network]!.name])).toEqual([
    ["main-1", "core"],
    ["main-2", "core"],
  ]);
  // Joining costs (nodes)² messages: 8 servers of 2 nodes each in the first cell.
  expect([cells[0]!.membership.joinAll[8], cells[0]!.membership.handles[8]]).toEqual([256, 16_000]);
});

it("a server keeps its streams when it moves, and when others come or go", () => {
  const streams = (text: string, design?: string) => {
    const { components, lives, clocks, streams: names } = plan(text, design);
    const hashes = names.hashes();
    const of = (stream: number) => [hashes[2 * stream], hashes[2 * stream + 1]];
    return new Map(
      components.flatMap(({ name, lives: own }) =>
        Array.from(own, (life) => {
          const { clock, ends } = lives[life]!;
          return [name, [of(clocks[clock]!.draw.stream), of(ends[0]!.repair!.stream)]] as const;
        }),
      ),
    );
  };
  const pair = streams(PAIR);
  expect(pair.get("chat-1")).toEqual(streams(PAIR, "single").get("chat-1"));
  expect(pair.get("chat-1")).not.toEqual(pair.get("chat-2"));
  const more = `${PAIR.replace("  chat:", "  another: { servers: 3, crash: { life: 1 year, repair: 1 h } }\n  chat:")}domains: { rack: { kind: rack } }\n`;
  const moved = streams(more.replace("    servers: 2\n", "    servers: 2\n    in: rack\n"));
  expect([moved.get("chat-1"), moved.get("chat-2")]).toEqual([pair.get("chat-1"), pair.get("chat-2")]);
});

it("laws and crews are those of the model", () => {
  const { laws, lives, clocks, crews } = plan(PAIR);
  const [end] = lives[0]!.ends;
  expect((laws[clocks[lives[0]!.clock]!.draw.law] as Distribution).mean).toBe(3_600_000);
  expect((laws[end!.repair!.law] as Distribution).mean).toBe(36_000);
  expect(crews[end!.crew]).toMatchObject({ name: "repairer", size: 1 });
});

it("the service is up by its condition, or by all services and networks without one", () => {
  const { serving, gates } = plan(PLACES);
  expect(serving.by).toBe("gate");
  expect(gates.some(({ holds }) => holds.length > 0)).toBe(false);
  const shared = plan(PLACES.replace("up: { all: [chat, core] }", "share: [chat]")).serving;
  expect(shared.by === "share" && shared.parts.map(({ groups }) => groups)).toEqual([7]);
});
