import { expect, it } from "vitest";
import { checkFailover } from "../../../src/model/checks/failover.ts";
import { phoneModel, saidBy } from "./complained.ts";

const pair = (scheme: object, service: object = {}) =>
  saidBy(checkFailover, {
    services: {
      chat: { servers: 2, scheme: { kind: "primary-backup", ...scheme }, ...service },
      tool: { servers: 1 },
    },
  });
const crash = [{ kind: "crash" as const }];

it("a short form and what it is short for are not both there", () => {
  expect(pair({ takeover: "1 min", coverage: "90 %", failover: { tail: "1 min" } })).toEqual([]);
  expect(
    pair({ takeover: "1 min", coverage: "90 %", failover: { takes: "2 min", coverage: "80 %" } }),
  ).toEqual([
    "services.chat.scheme.takeover: takeover is short for failover.takes, which is there too",
    "services.chat.scheme.coverage: coverage is short for failover.coverage, which is there too",
  ]);
});

it("within a group people take some time to decide", () => {
  expect(pair({ failover: { policy: { kind: "manual", decide: "5 min" } } })).toEqual([]);
  expect(pair({ failover: { policy: { kind: "manual" } } })).toEqual([
    "services.chat.scheme.failover.policy: within a group, say how long people take to decide",
  ]);
});

it("tools exist", () => {
  expect(pair({ failover: { needs: ["tool", "chat-2"] } })).toEqual([]);
  expect(pair({ failover: { needs: "tools" } })[0]).toMatch(
    /^services.chat.scheme.failover.needs: there is no .* tools/,
  );
});

it("sites do not hang and are not declared dead by mistake; their tools exist too", () => {
  const site = (more: object) =>
    saidBy(checkFailover, { ...phoneModel, failover: { ...phoneModel.failover, ...more } });
  expect(site({ detection: { kind: "heartbeat", period: "5 s" } })).toEqual([]);
  expect(
    site({ detection: { kind: "heartbeat", period: "5 s", depth: "deep", falseAlarms: "1 per year" } }),
  ).toHaveLength(2);
  expect(site({ needs: "nothing" })).toHaveLength(1);
});

it("only what is called to act fails on demand", () => {
  const fails = { stuck: { onDemand: "1 %", ends: crash } };
  expect(pair({}, { fails })).toEqual([]);
  const said = saidBy(checkFailover, {
    domains: {
      east: { kind: "data-centre", fails },
      west: { kind: "data-centre", fails },
      rack: { kind: "rack", fails },
    },
    networks: { core: { routers: { core: { fails } } } },
    services: {
      chat: { servers: 2, scheme: { kind: "load-shared", needed: 1 }, fails },
      sites: { of: ["east", "west"], scheme: { kind: "primary-backup" } },
    },
  });
  expect(said.map((line) => line.split(":")[0])).toEqual([
    "services.chat.fails.stuck.onDemand",
    "domains.rack.fails.stuck.onDemand",
    "networks.core.routers.core.fails.stuck.onDemand",
  ]);
});

it("nothing is called for ever at one instant", () => {
  const fails = (repair: string) => ({
    stuck: { onDemand: "100 %", ends: [{ kind: "crash" as const, repair }] },
  });
  expect(pair({}, { fails: fails("1 s") })).toEqual([]);
  expect(pair({}, { fails: fails("0 s") })).toHaveLength(1);
});
