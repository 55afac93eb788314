import { expect, it } from "vitest";
import { createScheme, schemeOf } from "../../../src/backend/redundancy/family.ts";
import { type Blow, told, viewOf } from "../../support/groups.ts";

const facts = ["groupDown", "groupServes", "electionBegan", "takeoverCalledOff"] as const;
const crash = (target: string, from: number, to: number): Blow => ["crash", target, from, to];
const scheme = { kind: "quorum", election: "30 s" };

const run = (servers: number, ...blows: readonly Blow[]) => told({ servers, scheme, blows }, facts);

it("needs a majority and a leader; less than a majority is refused, for two halves could both vote", () => {
  const election = { kind: "fixed", value: 30 };
  const { rule } = createScheme({ kind: "quorum", election }, 5, 1);
  const views = [
    { good: 3, acting: 1 },
    { good: 3, acting: 0 },
    { good: 2, acting: 1 },
  ];
  expect(views.map((view) => rule(viewOf({ size: 5, ...view })))).toEqual([
    "serves",
    "take-over",
    "step-down",
  ]);
  const { misfit } = schemeOf(scheme);
  expect([2, 3, 5, 6].map((needed) => misfit({ needed, election }, 5, 1) === null)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it("a lost follower is nothing while the majority holds", () => {
  expect(run(3, crash("chat-2", 100, 200))).toEqual([]);
});

it("a lost leader is replaced by an election, which its return does not end", () => {
  expect(run(3, crash("chat-1", 100, 110))).toEqual([
    "100 groupDown",
    "100 electionBegan",
    "130 groupServes",
  ]);
});

it("neither the loss nor the return of a follower starts an election anew", () => {
  expect(run(5, crash("chat-1", 100, 500), crash("chat-2", 110, 120))).toEqual([
    "100 groupDown",
    "100 electionBegan",
    "130 groupServes",
  ]);
});

it("with the majority its leader goes, an election under way is over, and a new one comes when it is regained", () => {
  expect(run(3, crash("chat-2", 100, 500), crash("chat-3", 110, 200))).toEqual([
    "110 groupDown",
    "200 electionBegan",
    "230 groupServes",
  ]);
  expect(run(3, crash("chat-1", 100, 500), crash("chat-3", 110, 200))).toEqual([
    "100 groupDown",
    "100 electionBegan",
    "110 takeoverCalledOff",
    "200 electionBegan",
    "230 groupServes",
  ]);
});

it("members that are cut off do not count: the minority's side has no leader", () => {
  expect(run(3, ["partition", "chat-1", 100, 1000])).toEqual([
    "100 groupDown",
    "100 electionBegan",
    "130 groupServes",
  ]);
});

it("each good member is elected as often as any other: 1 in 2 of 400, within 4 standard errors (6e-5)", () => {
  const crashes = Array.from({ length: 400 }, (_, k) => `${100 * (k + 1)} s`);
  const elected = told(
    {
      servers: 3,
      scheme: { kind: "quorum", election: "1 s" },
      model: { faults: { all: { kind: "crash", among: "chat", pick: 1, at: crashes, lasts: "50 s" } } },
      until: 40_100,
    },
    ["elected"],
  );
  const counts = ["chat-1", "chat-2", "chat-3"].map(
    (name) => elected.filter((line) => line.endsWith(name)).length,
  );
  const all = counts.reduce((a, b) => a + b, 0);
  expect(all).toBeGreaterThan(80);
  for (const count of counts) expect(Math.abs(count / all - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / all));
});
