import { expect, it } from "vitest";
import { checkFaults } from "../../../src/model/checks/faults.ts";
import { membership, phoneModel, saidBy } from "./complained.ts";

const crash = { life: "100 h", repair: "1 h" };
const parts = {
  domains: { rack: { kind: "rack" } },
  networks: { core: { routers: { router: {} } } },
  services: { chat: { servers: 2, crash }, web: { servers: 1, scheme: { kind: "load-shared", needed: 1 } } },
  clusters: { main: { services: ["chat"], membership } },
};
const said = (fault: object) => saidBy(checkFaults, { ...parts, faults: { f: fault } });

it("a fault strikes what is there", () => {
  expect(said({ kind: "crash", target: "chat-2" })).toEqual([]);
  expect(said({ kind: "crash", target: "chat-3" })).toEqual([
    "faults.f.target: there is no target called chat-3 [rack, router, chat-1, chat-2, web-1]",
  ]);
  expect(said({ kind: "disconnect", cluster: "other" })).toEqual([
    "faults.f.cluster: there is no target called other [main]",
  ]);
  const known = "[chat, web, core, rack, rack, router, chat-1, chat-2, web-1]";
  expect(said({ kind: "crash", among: ["chat", "rac"], lasts: "1 h" })).toEqual([
    `faults.f.among.1: there is no target called rac ${known}`,
  ]);
  expect(said({ kind: "crash", among: "rac", lasts: "1 h" })).toEqual([
    `faults.f.among: there is no target called rac ${known}`,
  ]);
});

it("what is broken is repaired by itself, in the same mode, or it is said how long it lasts", () => {
  expect(said({ kind: "crash", target: "rack", lasts: "1 h" })).toEqual([]);
  expect(said({ kind: "crash", among: "chat" })).toEqual([]);
  expect(said({ kind: "crash", target: "rack" })).toEqual([
    "faults.f: say how long it lasts: rack has no crash with a repair of its own",
  ]);
  expect(said({ kind: "hang", target: "chat-1" })).toEqual([
    "faults.f: say how long it lasts: chat-1 has no hang with a repair of its own",
  ]);
  expect(said({ kind: "crash", among: ["chat", "core"] })).toEqual([
    "faults.f: say how long it lasts: router has no crash with a repair of its own",
  ]);
});

it("a fault lasts as its kind does", () => {
  expect(said({ kind: "disconnect", cluster: "main" })).toEqual([]);
  expect(said({ kind: "disconnect", cluster: "main", lasts: "1 h" })).toEqual([
    "faults.f.lasts: this kind of fault is over at once",
  ]);
  expect(said({ kind: "surge", factor: 2, lasts: "1 h" })).toEqual([]);
  expect(said({ kind: "surge", factor: 2 })).toEqual(["faults.f: say how long it lasts"]);
  expect(said({ kind: "maintenance", among: "chat", takes: "1 h", lasts: "1 h" })).toEqual([
    "faults.f.lasts: this kind of fault ends by its own course",
  ]);
});

it("no fault comes for ever at one instant", () => {
  const every = (law: unknown) => said({ kind: "crash", target: "chat-1", every: law });
  expect(every("1 ms")).toEqual([]);
  for (const law of ["0 s", { kind: "empirical", values: ["0 s", "0 s"] }])
    expect(every(law)).toEqual([
      "faults.f.every: a fault that comes after no time would come for ever at one instant",
    ]);
});

it("what could have no effect is refused", () => {
  expect(said({ kind: "crash", among: "chat", pick: 3 })).toEqual([
    "faults.f.pick: there are only 2 to pick from",
  ]);
  expect(
    saidBy(checkFaults, { ...phoneModel, faults: { f: { kind: "surge", factor: 2, lasts: "1 h" } } }),
  ).toEqual([
    "faults.f: a surge is felt by groups that share load and by services with an inflow or a utilisation, and there are none",
  ]);
});

it("only people who are there can be away", () => {
  const away = (more: object, model: object = {}) =>
    saidBy(checkFaults, {
      ...phoneModel,
      ...model,
      faults: { f: { kind: "absence", lasts: "1 h", ...more } },
    });
  const crews = { crews: { day: { size: 1 }, night: { size: 2 } } };
  expect(away({ of: "day" }, crews)).toEqual([]);
  expect(away({ of: ["day", "nigt"] }, crews)).toEqual([
    "faults.f.of.1: there is no crew called nigt [day, night]",
  ]);
  expect(away({ of: "nigt" }, crews)).toEqual(["faults.f.of: there is no crew called nigt [day, night]"]);
  expect(away({ of: [] }, crews)).toEqual(["faults.f.of: say who is away: a crew, or `onCall: true`"]);
  const { people: _, ...nobody } = phoneModel as { people?: object };
  const calls = (more: object, model: object = {}) =>
    saidBy(checkFaults, { ...nobody, ...model, faults: { f: { kind: "absence", lasts: "1 h", ...more } } });
  expect(calls({ onCall: true }, crews)).toEqual([
    "faults.f.onCall: nobody is called in an incident: the model has no `people`",
  ]);
  expect(calls({})).toEqual(["faults.f: nobody is there to be away: the model has no such people"]);
  expect(calls({ of: "day", at: ["1 h"], lasts: undefined }, crews)).toEqual([
    "faults.f: say how long it lasts",
  ]);
});

it("what is wrong with a fault by itself is said where that is", () => {
  expect(said({ kind: "crash" })).toEqual([
    "faults.f: say what it hits: `target`, or `among` for each of several",
  ]);
  expect(said({ kind: "surge", factor: 1, lasts: "1 h" })).toEqual([
    "faults.f.factor: a factor of 1 changes nothing",
  ]);
});

it("what would not fit in memory is refused", () => {
  const at = new Array(600).fill("1 s");
  const services = { chat: { servers: 1_000_000 } };
  expect(
    saidBy(checkFaults, { services, faults: { f: { kind: "crash", among: "chat", at, lasts: "1 s" } } }),
  ).toEqual(["faults: so many faults at so many times, each among so many, are more than fits in memory"]);
});
