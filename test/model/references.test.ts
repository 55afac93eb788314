import { expect, it } from "vitest";
import { load, PAIR } from "./model-text.ts";
import { issuesOf, lines } from "./reading/reading.ts";

const mistakes = (text: string) => lines(issuesOf(() => load(text)));

it("names are taken once among places, networks, routers, services and clusters", () => {
  expect(mistakes(`${PAIR}domains: { chat: { kind: rack } }\n`)[0]).toContain(
    "the name chat is taken already, by domains.chat",
  );
});

it("places go from the outside in, and an overlay goes anywhere", () => {
  expect(mistakes(`${PAIR}domains: { a: { kind: host }, b: { kind: rack, in: a } }\n`)[0]).toContain(
    "a rack cannot be in a host",
  );
  expect(mistakes(`${PAIR}domains: { a: { kind: overlay }, b: { kind: rack, in: a } }\n`)).toEqual([]);
});

it("a place cannot be in itself, directly or around corners", () => {
  expect(mistakes(`${PAIR}domains: { a: { kind: rack, in: a } }\n`)[0]).toContain("a in a");
  const ring = "{ a: { kind: overlay, in: c }, b: { kind: overlay, in: a }, c: { kind: overlay, in: b } }";
  expect(mistakes(`${PAIR}domains: ${ring}\n`)).toHaveLength(3);
});

it("what would take too much memory or time is refused", () => {
  expect(
    mistakes(`${PAIR.replace("servers: 1 }", "servers: 1M }")}domains: { rack: { kind: rack } }\n`),
  ).toEqual([
    expect.stringContaining(
      "at most 1000000 servers, routers and places, not 1000001 (in the design single)",
    ),
  ]);
  const places = "{ a: { kind: rack, count: 6000 }, b: { kind: rack, count: 6000 } }";
  expect(mistakes(`${PAIR}domains: ${places}\n`)[0]).toContain("at most 10000 places, not 12000");
  const deep = Array.from({ length: 40 }, (_, i) => `  d${i + 1}: { kind: overlay, in: d${i} }\n`).join("");
  expect(mistakes(`${PAIR}domains:\n  d0: { kind: overlay }\n${deep}`)[0]).toContain("at most 32 deep");
});

it("a fault needs an end or something that is repaired, and an end only where it breaks something", () => {
  const fault = (text: string) =>
    mistakes(`${PAIR}domains: { rack: { kind: rack } }\nfaults: { f: ${text} }\n`);
  expect(fault("{ kind: crash, target: rack }")[0]).toContain("say how long it lasts");
  expect(fault("{ kind: crash, target: rack, lasts: 1 h }")).toEqual([]);
  expect(fault("{ kind: crash, target: chat-1 }")).toEqual([]);
  expect(fault("{ kind: crash, target: chat-3, lasts: 1 h }")[0]).toContain("no target called chat-3");
});

it("a model has a condition or a share, of things that are there", () => {
  expect(mistakes(`${PAIR}up: chat\nshare: [chat]\n`)[0]).toContain("either a condition (up) or a share");
  expect(mistakes(`${PAIR}up: { all: [chat, chta] }\n`)[0]).toMatch(/chta; .*<chat>/);
  expect(mistakes(`${PAIR}up: { atLeast: 2, of: [chat] }\n`)[0]).toContain("2 of 1 cannot be met");
});
