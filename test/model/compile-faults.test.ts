import { expect, it } from "vitest";
import { planOf } from "../support/plans.ts";

const crash = { kind: "crash", target: "chat-1", lasts: "1 s" };
const planned = (faults: object, chat: object = {}) =>
  planOf({ services: { chat: { servers: 2, ...chat } }, faults });

it("the chance, each scripted time and each lane of a schedule are ways to come of their own", () => {
  const { instances } = planned({
    all: { ...crash, every: "1 h", at: ["1 s", "2 s"], schedule: { every: "10 s" } },
    overlapping: { ...crash, lasts: "25 s", schedule: { offset: "5 s", every: "10 s", times: 7 } },
  });
  expect(instances.map(({ fault, at, every }) => [fault, at, every !== null])).toEqual([
    [0, null, true],
    [0, 1, false],
    [0, 2, false],
    [0, null, false],
    [1, null, false],
    [1, null, false],
    [1, null, false],
  ]);
  expect(instances.slice(4).map(({ schedule }) => schedule)).toEqual(
    [0, 1, 2].map((first) => ({ offset: 5, every: 10, times: 7, first, stride: 3 })),
  );
  expect(new Set(instances.map(({ lasts }) => lasts!.stream)).size).toBe(7);
});

it("adding a fault, or something else to hit, moves nobody else's streams", () => {
  const some = {
    kind: "crash",
    among: "chat",
    pick: 1,
    lethality: "50 %",
    spread: "1 s",
    lasts: "1 h",
    at: ["1 h"],
  };
  const hashes = (plan: ReturnType<typeof planned>, index: number) => {
    const all = plan.streams.hashes();
    const { picks, hits, spread } = plan.instances[index]!;
    return [...picks, ...hits, ...spread.map(({ stream }) => stream)].map((stream) => all[2 * stream]);
  };
  const two = hashes(planned({ some }), 0);
  expect(two).toHaveLength(6);
  expect(hashes(planned({ other: { ...crash, at: ["1 s"] }, some }), 1)).toEqual(two);
  const wide = hashes(planned({ some }, { servers: 3 }), 0);
  expect([wide[0], wide[1], wide[3], wide[4], wide[6], wide[7]]).toEqual(two);
});

it("nothing is drawn where nothing is left to chance", () => {
  const { instances } = planned({ all: { kind: "crash", among: "chat", lasts: "1 h", at: ["1 h"] } });
  expect([instances[0]!.picks.length, instances[0]!.hits.length, instances[0]!.spread.length]).toEqual([
    0, 0, 0,
  ]);
});

it("every share that anything is slowed down to is listed once", () => {
  const slow = (to: string) => ({ kind: "slow", target: "chat-1", to, lasts: "1 s" });
  const fails = { fan: { life: "1 h", ends: [{ kind: "slow", to: "70 %", repair: "1 h" }] } };
  const plan = planned({ a: slow("50 %"), b: slow("20 %"), c: slow("50 %") }, { fails });
  expect([...plan.slows]).toEqual([0.2, 0.5, 0.7]);
  expect([...planned({}).slows]).toEqual([]);
});
