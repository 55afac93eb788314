import { expect, it } from "vitest";
import { timeOf } from "../../../src/backend/faults/occurrences.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

it("times of a schedule are multiplied, not added up", () => {
  const schedule = { offset: 0.3, every: 0.1, times: 1_000_000, first: 1, stride: 3 };
  expect(timeOf(schedule, 0)).toBe(0.3 + 1 * 0.1);
  expect(timeOf(schedule, 100_000)).toBe(0.3 + 300_001 * 0.1);
  expect(timeOf({ ...schedule, times: 4 }, 1)).toBe(Number.POSITIVE_INFINITY);
});

it("comes at offset + k × every, so many times, and in no other state than by script", () => {
  const plan = (timing: object) =>
    planOf({
      services: { chat: { servers: 1 } },
      faults: { f: { kind: "crash", target: "chat-1", lasts: "5 s", ...timing } },
    });
  const times = (timing: object) => watchUntil(plan(timing), 1000).times("componentBad");
  expect(times({ schedule: { offset: "30 s", every: "100 s", times: 3 } })).toEqual([30, 130, 230]);
  expect(times({ schedule: { every: "400 s" } })).toEqual([0, 400, 800]);
  expect(times({ schedule: { every: "400 s" }, at: ["10 s"], every: "300 s" })).toEqual([
    0, 10, 300, 400, 605, 800, 910,
  ]);
});

it("those of a schedule that overlap are counted: each ends by itself", () => {
  const faults = {
    f: { kind: "crash", target: "chat-1", lasts: "250 s", schedule: { every: "100 s", times: 3 } },
  };
  const { times } = watchUntil(planOf({ services: { chat: { servers: 1 } }, faults }), 1000);
  expect([times("faultBegan"), times("faultEnded")]).toEqual([
    [0, 100, 200],
    [250, 350, 450],
  ]);
  expect([times("componentBad"), times("componentGood")]).toEqual([[0], [450]]);
});
