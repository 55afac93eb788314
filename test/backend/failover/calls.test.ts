import { expect, it } from "vitest";
import { type Blow, told } from "../../support/groups.ts";

const crash = (target: string, from: number, to: number): Blow => ["crash", target, from, to];
const run = (servers: number, failover: object, blows: readonly Blow[], model: object = {}) =>
  told({ servers, scheme: { kind: "primary-backup", backups: servers - 1, failover }, blows, model }, [
    "groupServes",
    "takeoverBegan",
    "takeoverFailed",
    "handBegan",
    "takeoverCalledOff",
    "promoted",
  ]);

it("a switch that fails is finished by people, or stays failed until the old one is back", () => {
  const failover = { takes: "10 s", coverage: "0 %" };
  expect(run(2, { ...failover, byHand: "60 s" }, [crash("chat-1", 100, 900)])).toEqual([
    "100 takeoverBegan",
    "110 takeoverFailed",
    "110 handBegan",
    "170 promoted chat-2",
    "170 groupServes",
  ]);
  expect(run(2, failover, [crash("chat-1", 100, 900)])).toEqual([
    "100 takeoverBegan",
    "110 takeoverFailed",
    "900 groupServes",
  ]);
});

it("after all members failed a new switch is tried, if another one is repaired first", () => {
  const blows = [crash("chat-1", 100, 900), crash("chat-2", 200, 300)];
  expect(run(2, { takes: "10 s", coverage: "0 %" }, blows)).toEqual([
    "100 takeoverBegan",
    "110 takeoverFailed",
    "300 takeoverBegan",
    "310 takeoverFailed",
    "900 groupServes",
  ]);
});

it("with several backups the first good one is promoted, and the next one when that dies", () => {
  const blows = [crash("chat-1", 100, 900), crash("chat-2", 106, 900)];
  expect(run(3, { takes: "10 s" }, blows)).toEqual([
    "100 takeoverBegan",
    "116 promoted chat-3",
    "116 groupServes",
  ]);
});

it("while somebody decides, another backup is named without more ado", () => {
  const blows = [crash("chat-1", 100, 900), crash("chat-2", 110, 900)];
  const failover = { policy: { kind: "automatic", silence: "20 s" }, takes: "10 s" };
  expect(run(3, failover, blows)).toEqual(["120 takeoverBegan", "130 promoted chat-3", "130 groupServes"]);
});

it("the old one is back before the switch is decided: nothing was begun", () => {
  const failover = { policy: { kind: "manual", decide: "60 s" } };
  expect(run(2, failover, [crash("chat-1", 100, 150)])).toEqual(["150 groupServes"]);
});

it("after the switch users come with the tail only; who dies in it is replaced anew", () => {
  const failover = { takes: "10 s", tail: "30 s" };
  expect(run(2, failover, [crash("chat-1", 100, 900)]).slice(1)).toEqual([
    "110 promoted chat-2",
    "140 groupServes",
  ]);
  expect(run(3, failover, [crash("chat-1", 100, 900), crash("chat-2", 120, 900)]).slice(2)).toEqual([
    "120 takeoverBegan",
    "130 promoted chat-3",
    "160 groupServes",
  ]);
});

it("a switch stands still while its tools are down, one without length waits for them", () => {
  const model = {
    services: {
      chat: {
        servers: 2,
        scheme: { kind: "primary-backup", failover: { takes: "10 s", needs: "tool" } },
      },
      tool: { servers: 1 },
    },
    faults: {
      one: { kind: "crash", target: "chat-1", at: ["100 s"], lasts: "900 s" },
      two: { kind: "crash", target: "tool-1", at: ["104 s"], lasts: "96 s" },
    },
  };
  const facts = (takes: string, toolAt: string) => {
    const scheme = { kind: "primary-backup", failover: { takes, needs: "tool" } };
    const services = { ...model.services, chat: { servers: 2, scheme } };
    const faults = { ...model.faults, two: { ...model.faults.two, at: [toolAt] } };
    return told({ servers: 2, scheme, model: { services, faults } }, ["promoted"]);
  };
  expect(facts("10 s", "104 s")).toEqual(["206 promoted chat-2"]);
  expect(facts("0 s", "104 s")).toEqual(["100 promoted chat-2"]);
  expect(facts("0 s", "90 s")).toEqual(["186 promoted chat-2"]);
});

it("tools that need the group itself never come back before it does", () => {
  const scheme = { kind: "primary-backup", failover: { takes: "10 s", needs: "tool" } };
  const services = { chat: { servers: 2, scheme }, tool: { servers: 1, needs: "chat" } };
  const faults = { one: { kind: "crash", target: "chat-1", at: ["100 s"], lasts: "900 s" } };
  expect(told({ servers: 2, scheme, model: { services, faults } }, ["promoted", "groupServes"])).toEqual([
    "1000 groupServes",
  ]);
});

it("the old one that is back ends a failed switch with go-on too: it acts again", () => {
  const failover = { takes: "10 s", coverage: "0 %", whenOldReturns: "go-on" };
  expect(run(2, failover, [crash("chat-1", 100, 900)]).slice(1)).toEqual([
    "110 takeoverFailed",
    "900 groupServes",
  ]);
  expect(run(2, failover, [crash("chat-1", 100, 105)]).slice(1)).toEqual([
    "110 takeoverFailed",
    "110 groupServes",
  ]);
});

it("an old one that is back without its copy of the data has the switch finished", () => {
  const lines = told(
    {
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { takes: "10 s", coverage: "0 %" },
        replication: { kind: "synchronous", rebuild: "50 s" },
      },
      blows: [["data-loss", "chat-1", 100, 900]],
    },
    ["takeoverFailed", "promoted", "rebuilt"],
  );
  expect(lines).toEqual(["110 takeoverFailed", "900 promoted chat-2", "950 rebuilt chat-1"]);
});

it("a switch that fails at once, when the old one is back at the same instant, leaves nobody stuck", () => {
  const failover = { takes: "0 s", coverage: "0 %", whenOldReturns: "go-on" };
  const lines = told(
    {
      servers: 2,
      scheme: { kind: "primary-backup", failover },
      blows: [crash("room", 100, 900)],
      service: { in: "room" },
      model: { domains: { room: { kind: "room" } } },
    },
    ["groupDown", "takeoverFailed", "groupServes"],
  );
  expect(lines).toEqual(["100 groupDown", "900 takeoverFailed", "900 groupServes"]);
});
