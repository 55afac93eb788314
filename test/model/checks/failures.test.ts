import { expect, it } from "vitest";
import { checkFailures } from "../../../src/model/checks/failures.ts";
import { saidBy } from "./complained.ts";

const crash = { life: "1 year", repair: "1 h", crew: "day" };
const ends = [{ kind: "crash", repair: "1 h" }];
const parts = { crews: { day: { size: 1 } }, domains: { rack: { kind: "rack" } } };
const said = (chat: object) =>
  saidBy(checkFailures, { ...parts, services: { chat: { servers: 2, ...chat } } });
const disk = (failure: object) => said({ fails: { disk: { life: "1 year", ends, ...failure } } });

it("whatever fails by itself lives for some time, be it a place, a server or a router", () => {
  const whole = (one: object) => ({
    ...parts,
    domains: { rack: { kind: "rack", crash: one } },
    services: { chat: { servers: 2, crash: one } },
    networks: { core: { routers: { router: { crash: one } } } },
  });
  expect(saidBy(checkFailures, whole(crash))).toEqual([]);
  expect(saidBy(checkFailures, whole({ ...crash, life: "0 s" })).map((line) => line.split(":")[0])).toEqual([
    "domains.rack.crash.life",
    "networks.core.routers.router.crash.life",
    "services.chat.crash.life",
  ]);
});

it("crews are there, one for all or one for each place", () => {
  expect(said({ crash: { ...crash, crew: "dya" } })).toEqual([
    "services.chat.crash.crew: there is no crew called dya [day]",
  ]);
  expect(said({ in: "rack", crash: { ...crash, crew: { rack: "day" } } })).toEqual([]);
  expect(said({ crash: { ...crash, crew: { rack: "day" } } })).toEqual([
    "services.chat.crash.crew: no crew is named for no place at all: nobody would ever wait there",
  ]);
  expect(said({ in: "rack", crash: { ...crash, crew: { rack: "night", room: "day" } } })).toEqual([
    "services.chat.crash.crew.rack: there is no crew called night [day]",
    "services.chat.crash.crew.room: there is no domain called room [rack]",
  ]);
});

it("the chances of all ends add up to 100 %, where none is left open", () => {
  const two = (first: object, second: object) =>
    disk({
      ends: [
        { ...ends[0], ...first },
        { ...ends[0], ...second },
      ],
    });
  expect(two({}, {})).toEqual([]);
  expect(two({ chance: "30 %" }, {})).toEqual([]);
  expect(two({ chance: "30 %" }, { chance: "70 %" })).toEqual([]);
  expect(two({ chance: "30 %" }, { chance: "60 %" })).toEqual([
    "services.chat.fails.disk.ends: the chances of all ends add up to 100 %, not to 90 %",
  ]);
  expect(disk({ ends: [{ ...ends[0], chance: "90 %" }] })).toHaveLength(1);
});

it("a way to fail has a life or a chance on demand", () => {
  expect(disk({ onDemand: "2 %" })).toEqual([
    "services.chat.fails.disk: a way to fail has either a life or a chance on demand",
  ]);
  expect(said({ fails: { start: { onDemand: "2 %", ends } } })).toEqual([]);
  expect(said({ fails: { start: { onDemand: "2 %", ends, load: { power: 1 } } } })).toEqual([
    "services.chat.fails.start.load: only a life is spent faster under load",
  ]);
});

it("what is taken along is there, and can fail", () => {
  expect(disk({ along: [{ hits: ["chat-2"], chance: "5 %" }] })).toEqual([]);
  const along = { fails: { disk: { life: "1 year", ends, along: [{ hits: ["rack"], chance: "5 %" }] } } };
  const inRack = (rack: object) =>
    saidBy(checkFailures, {
      domains: { rack: { kind: "rack", ...rack } },
      services: { chat: { servers: 2, ...along } },
    });
  expect(inRack({ crash: { life: "1 year", repair: "1 h" } })).toEqual([]);
  expect(inRack({})[0]).toMatch(/there is no server, router or domain that fails by itself called rack/);
  expect(disk({ along: [{ hits: ["chat-3"], chance: "5 %" }] })[0]).toMatch(
    /^services\.chat\.fails\.disk\.along\.0\.hits\.0: .*chat-3/,
  );
});

it("the short form and a failure of the same name are not both written", () => {
  expect(said({ crash, fails: { crash: { life: "1 year", ends } } })).toEqual([
    "services.chat.crash: crash is short for fails.crash, which is there too",
  ]);
});

it("a group is overloaded below a number of members that it can have", () => {
  const below = (servers: number) =>
    disk({ load: { power: 1, overload: { below: servers, adds: "1 per 10 days" } } });
  expect(below(2)).toEqual([]);
  expect(below(3)).toEqual([
    "services.chat.fails.disk.load.overload.below: a group never has as many good members",
  ]);
});

it("only lives without memory and at an even pace share a clock", () => {
  const exponential = { kind: "exponential", mean: "1 year" };
  const pooled = (failure: object) =>
    said({ clocks: "pooled", fails: { disk: { life: exponential, ends, ...failure } } });
  expect(pooled({})).toEqual([]);
  expect(pooled({ life: "1 year" })).toEqual([
    "services.chat.clocks: lives share a clock only when they are exponential, and disk is not",
  ]);
  const cold = { kind: "standby", active: 1, dormant: "30 %" };
  expect(said({ clocks: "pooled", scheme: cold })).toEqual([
    "services.chat.clocks: lives that share a clock are spent alike, and those that stand by are dormant",
  ]);
  expect(said({ clocks: "pooled", scheme: { ...cold, dormant: "100 %" } })).toEqual([]);
  expect(pooled({ stops: ["down"] })[0]).toMatch(/the pace of lives that share a clock is the same for all/);
});
