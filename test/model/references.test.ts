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
  const text = (servers: string) =>
    `version: 1\ntitle: Large\nservices: { chat: { servers: ${servers}, in: nowhere } }\n`;
  expect(mistakes(text("1M"))).toEqual([expect.stringContaining("no domain called nowhere")]);
  expect(
    mistakes(text("900k").replace("services:", "domains: { r: { kind: rack, count: 20k } }\nservices:"))[0],
  ).toContain("at most 10000");
});

it("what is unknown is told with its near match", () => {
  expect(mistakes(`${PAIR}up: { all: [chat, chta] }\n`)[0]).toMatch(/chta; .*<chat>/);
});
