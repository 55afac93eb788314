import { expect, it } from "vitest";
import { type Blow, told } from "../../support/groups.ts";

const run = (failBack: object, blows: readonly Blow[], scheme: object = { kind: "primary-backup" }) =>
  told({ servers: 2, scheme: { ...scheme, failover: { takes: "10 s", failBack } }, blows }, [
    "groupDown",
    "groupServes",
    "takeoverBegan",
    "promoted",
    "switchedBack",
  ]);
const crash = (target: string, from: number, to: number): Blow => ["crash", target, from, to];
const back = { kind: "when-repaired", after: "50 s" };
const first = ["100 takeoverBegan", "110 promoted chat-2", "110 groupServes"];

it("by default whoever took over goes on to act", () => {
  expect(run({ kind: "never" }, [crash("chat-1", 100, 200)])).toEqual(["100 groupDown", ...first]);
});

it("the first one acts again a while after its repair, which costs the time of a switch", () => {
  expect(run(back, [crash("chat-1", 100, 200)])).toEqual([
    "100 groupDown",
    ...first,
    "250 takeoverBegan",
    "250 groupDown",
    "260 promoted chat-1",
    "260 switchedBack chat-1",
    "260 groupServes",
  ]);
});

it("the way back is off when the first one is gone again, and begins anew with its repair", () => {
  expect(run(back, [crash("chat-1", 100, 200), crash("chat-1", 220, 300)]).slice(4, 6)).toEqual([
    "350 takeoverBegan",
    "350 groupDown",
  ]);
});

it("when the acting one fails meanwhile, the first one takes over as after any failure", () => {
  expect(run(back, [crash("chat-1", 100, 200), crash("chat-2", 255, 400)]).slice(4)).toEqual([
    "250 takeoverBegan",
    "250 groupDown",
    "255 takeoverBegan",
    "265 promoted chat-1",
    "265 groupServes",
  ]);
});

it("a standby's first member is started while the other one still acts", () => {
  const standby = { kind: "standby", active: 1, start: "30 s" };
  expect(run(back, [crash("chat-1", 100, 200)], standby).slice(4)).toEqual([
    "280 takeoverBegan",
    "280 groupDown",
    "290 promoted chat-1",
    "290 switchedBack chat-1",
    "290 groupServes",
  ]);
});

it("a lost seat comes first: whoever waits or is started for its way back is called there", () => {
  const standby = { kind: "standby", active: 2, start: "30 s" };
  const run3 = (after: string, lost: number) =>
    told(
      {
        servers: 3,
        scheme: { ...standby, failover: { takes: "10 s", failBack: { kind: "when-repaired", after } } },
        blows: [crash("chat-1", 100, 200), crash("chat-2", lost, 20_000)],
      },
      ["promoted"],
    );
  expect(run3("1000 s", 300)).toEqual(["140 promoted chat-3", "340 promoted chat-1"]);
  expect(run3("0 s", 210)).toEqual(["140 promoted chat-3", "250 promoted chat-1"]);
  // Repaired while the other seat is empty.
  expect(run3("0 s", 150)).toEqual(["140 promoted chat-3", "240 promoted chat-1"]);
});

it("the way back waits until the limit against flapping lets it", () => {
  const limited = told(
    {
      servers: 2,
      scheme: {
        kind: "primary-backup",
        failover: { takes: "10 s", failBack: back, limit: { switches: 1, within: "1000 s" } },
      },
      blows: [crash("chat-1", 100, 200)],
    },
    ["promoted"],
  );
  expect(limited).toEqual(["110 promoted chat-2", "1120 promoted chat-1"]);
});
