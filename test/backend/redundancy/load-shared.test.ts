import { expect, it } from "vitest";
import { createScheme } from "../../../src/backend/redundancy/family.ts";
import { planOf, shareAt, watchUntil } from "../../support/plans.ts";

const verdicts = (needed: number, servers: number, cells: number) => {
  const { rule } = createScheme({ kind: "load-shared", needed }, servers, cells);
  return Array.from({ length: servers + 1 }, (_, good) => rule({ size: servers, good, actingGood: false }));
};

it("serves while at least as many as needed are good", () => {
  expect(verdicts(2, 3, 1)).toEqual(["down", "down", "serves", "serves"]);
});

it("each cell needs its part of what the whole needs, rounded up", () => {
  expect(verdicts(5, 4, 2)).toEqual(["down", "down", "down", "serves", "serves"]);
});

it("two of three: the second crash brings it down, the first repair up", () => {
  const crash = (target: string, at: string) => ({ kind: "crash", target, at: [at], lasts: "10 min" });
  const plan = planOf({
    services: { chat: { servers: 3, scheme: { kind: "load-shared", needed: 2 } } },
    faults: { one: crash("chat-1", "1 min"), two: crash("chat-2", "3 min") },
  });
  const { facts } = watchUntil(plan, 3600);
  expect([61, 179, 181, 659, 661, 800].map((time) => shareAt(facts, time))).toEqual([1, 1, 0, 0, 1, 1]);
});
