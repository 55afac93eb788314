import { expect, it } from "vitest";
import { NONE } from "../../src/backend/plan.ts";
import { planOf } from "../support/plans.ts";

const seatsOf = (scheme: object, servers = 4) => {
  const plan = planOf({ services: { chat: { servers, scheme }, tool: { servers: 1 } } });
  return { plan, seats: plan.seats, switching: plan.groups[0]!.switching! };
};

it("servers that all act have no seats", () => {
  const plan = planOf({ services: { chat: { servers: 4, scheme: { kind: "load-shared", needed: 2 } } } });
  expect([plan.seats, plan.groups.map(({ switching }) => switching)]).toEqual([[], [null]]);
});

it("each seat has draws of its own; what takes no time has none", () => {
  const { seats, switching } = seatsOf({
    kind: "standby",
    active: 2,
    start: "10 s",
    failover: { tail: "0 s" },
  });
  expect([seats.map(({ home }) => home), [...switching.seats]]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  const [one, two] = seats.map(({ starts }) => starts!);
  expect([one!.law === two!.law, one!.stream === two!.stream]).toEqual([true, false]);
  expect([seats[0]!.tails, seats[0]!.takes, seats[0]!.works]).toEqual([null, null, NONE]);
  expect([switching.isInstant, switching.tools]).toEqual([false, NONE]);
});

it("the short form of a pair has the streams that it always had", () => {
  const { plan, seats } = seatsOf({ kind: "primary-backup", takeover: "1 min", coverage: "90 %" });
  const long = { kind: "primary-backup", failover: { takes: "1 min", coverage: "90 %" } };
  expect(seatsOf(long).plan.streams.hashes()).toEqual(plan.streams.hashes());
  expect(seats).toHaveLength(2);
  expect(seats[0]!.works).not.toBe(seats[1]!.works);
});

it("groups with a limit keep their latest switches side by side", () => {
  const failover = { limit: { switches: 3, within: "1 h" } };
  const { plan } = seatsOf({ kind: "primary-backup", failover });
  expect(plan.groups.map(({ switching }) => switching?.limit?.first)).toEqual([0, 3, undefined]);
});

it("tools are a gate that moves the groups that need them", () => {
  const { plan, switching } = seatsOf({ kind: "primary-backup", failover: { needs: "tool" } });
  expect([...plan.gates[switching.tools]!.moves]).toEqual([0, 1]);
});

it("copies have a rebuild for each member", () => {
  const replication = { kind: "synchronous", rebuild: "1 h", stall: "1 s" };
  const { switching, seats } = seatsOf({ kind: "primary-backup", backups: 3, replication });
  expect([switching.copies?.rebuilds?.length, switching.copies?.stalls !== null, seats[0]!.lags]).toEqual([
    4,
    true,
    null,
  ]);
});
