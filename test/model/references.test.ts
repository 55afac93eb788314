import { expect, it } from "vitest";
import { load, PAIR } from "./model-text.ts";
import { issuesOf, lines } from "./reading/reading.ts";

const mistakes = (text: string) => lines(issuesOf(() => load(text)));

it("each check is made, and the mistakes of all come together, in the order of the file", () => {
  const text = `version: 1
title: Wrong everywhere
domains: { rack: { kind: rack, in: site } }
networks: { core: { routers: { r1: {} }, needed: 2 } }
services:
  rack: { servers: 1 }
  chat: { servers: 1, in: cellar, crash: { life: 0 s, repair: 1 h } }
clusters:
  main:
    services: [chta]
    membership: { silence: 60 s, rejoin: 15 s, messages: 1, power: 2, handles: 1k/s }
failover: { policy: { kind: manual }, takes: 10 min, coverage: 80 % }
faults: { f: { kind: crash, target: nothing } }
up: nothing
`;
  const paths = mistakes(text).map((line) => line.split(" ")[1]);
  expect(paths).toEqual([
    "domains.rack.in:",
    "networks.core.needed:",
    "services.rack:",
    "services.chat.in:",
    "services.chat.crash.life:",
    "clusters.main.services.0:",
    "failover:",
    "faults.f.target:",
    "up:",
  ]);
});

it("a model that is too large is told as that alone, for the other checks would take too long", () => {
  const text = (count: number) =>
    `version: 1
title: Large
domains: { a: { kind: rack, count: ${count} }, b: { kind: rack, count: ${count} } }
services: { chat: { servers: 2, in: nowhere } }
`;
  expect(mistakes(text(6))).toEqual([expect.stringContaining("no domain called nowhere")]);
  expect(mistakes(text(6_000))).toEqual([expect.stringContaining("at most 10000 places, not 12000")]);
});

it("what is unknown is told with its near match", () => {
  expect(mistakes(`${PAIR}up: { all: [chat, chta] }\n`)[0]).toMatch(/chta; .*<chat>/);
});
