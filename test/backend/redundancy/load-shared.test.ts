import { expect, it } from "vitest";
import { createScheme } from "../../../src/backend/redundancy/family.ts";
import { viewOf } from "../../support/groups.ts";
import { planOf, shareAt, watchUntil } from "../../support/plans.ts";

const verdicts = (needed: number, servers: number, cells: number, headroom = 0) => {
  const { rule } = createScheme({ kind: "load-shared", needed, headroom }, servers, cells);
  return Array.from({ length: servers + 1 }, (_, good) => rule(viewOf({ size: servers, good })));
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

it("with headroom fewer are enough, and a surge asks for more", () => {
  expect(verdicts(4, 5, 1, 0.34).indexOf("serves")).toBe(3);
  expect(verdicts(3, 4, 1, 1 / 3).indexOf("serves")).toBe(3);
  expect(verdicts(2, 2, 1, 0.5).indexOf("serves")).toBe(2);
  const { rule } = createScheme({ kind: "load-shared", needed: 4, headroom: 0.25 }, 5, 1);
  expect([1, 1.5, 1.6].map((demand) => rule(viewOf({ size: 5, good: 5, demand })))).toEqual([
    "serves",
    "serves",
    "down",
  ]);
});

it("a slow server counts its share: two good ones and a half are not three", () => {
  const slow = (to: string) =>
    planOf({
      services: { chat: { servers: 3, scheme: { kind: "load-shared", needed: 3, headroom: "20 %" } } },
      faults: { one: { kind: "slow", target: "chat-1", to, at: ["1 min"], lasts: "5 min" } },
    });
  const sharesWith = (to: string) =>
    [59, 61, 361].map((time) => shareAt(watchUntil(slow(to), 600).facts, time));
  expect([sharesWith("49 %"), sharesWith("50 %")]).toEqual([
    [1, 0, 1],
    [1, 1, 1],
  ]);
});
