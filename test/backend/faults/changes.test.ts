import { expect, it } from "vitest";
import { planOf, type ToldFact, watchUntil } from "../../support/plans.ts";

const rollOut = (more: object, model: object = {}) =>
  planOf({
    services: { chat: { servers: 10 } },
    faults: {
      change: {
        kind: "bad-change",
        among: "chat",
        steps: ["10 %", "50 %", "100 %"],
        pause: "100 s",
        detect: "130 s",
        rollBack: "40 s",
        at: ["1000 s"],
        ...more,
      },
      ...model,
    },
  });

const steps = (facts: readonly ToldFact[]) =>
  facts
    .filter(({ name }) => name === "changeStep")
    .map(({ time, numbers }) => [time, numbers[1], numbers[2]]);
const badAt = (facts: readonly ToldFact[], time: number): number =>
  facts.reduce(
    (sum, fact) =>
      fact.time > time
        ? sum
        : sum + (fact.name === "componentBad" ? 1 : 0) - (fact.name === "componentGood" ? 1 : 0),
    0,
  );

it("goes on step by step until it is noticed; then a roll-back heals all at one time", () => {
  const { facts, times } = watchUntil(rollOut({}), 5000);
  expect(steps(facts)).toEqual([
    [1000, 1, 1],
    [1100, 2, 4],
  ]);
  expect([times("changeDetected"), times("rolledBack"), times("faultEnded")]).toEqual([
    [1130],
    [1170],
    [1170],
  ]);
  expect([1000, 1099, 1100, 1169, 1170].map((time) => badAt(facts, time))).toEqual([1, 1, 5, 5, 0]);
});

it("a canary that is watched closely stops it at the first step", () => {
  const { facts, times } = watchUntil(rollOut({ canary: { detect: "30 s" } }), 5000);
  expect(steps(facts)).toEqual([[1000, 1, 1]]);
  expect([times("changeDetected"), times("rolledBack")]).toEqual([[1030], [1070]]);
});

it("what nobody notices goes on to the last step, which is always noticed", () => {
  const { facts, times } = watchUntil(rollOut({ coverage: "0 %" }), 5000);
  expect(steps(facts).map(([time, , bad]) => [time, bad])).toEqual([
    [1000, 1],
    [1100, 4],
    [1200, 5],
  ]);
  expect([times("changeDetected"), times("rolledBack")]).toEqual([[1330], [1370]]);
  const blind = watchUntil(rollOut({ canary: { detect: "1 s", coverage: "0 %" } }), 5000);
  expect(blind.times("changeDetected")).toEqual([1230]);
});

it("is bad for each that gets it with its chance, and over with its last step when it is bad for nobody", () => {
  const none = watchUntil(rollOut({ fails: "0 %" }), 5000);
  expect(steps(none.facts).map(([, , bad]) => bad)).toEqual([0, 0, 0]);
  expect([none.times("faultEnded"), none.times("changeDetected")]).toEqual([[1200], []]);
  expect(none.facts.filter(({ name }) => name === "faultStruck").map(({ numbers }) => numbers[1])).toEqual([
    0,
  ]);
  const half = watchUntil(
    rollOut({
      fails: "50 %",
      steps: ["100 %"],
      pause: "0 s",
      at: [],
      schedule: { every: "1 h", times: 400 },
    }),
    3600 * 400,
  );
  const bad = steps(half.facts).reduce((sum, [, , one]) => sum + one!, 0);
  // 4000 chances of one half: 4 standard deviations, 6e-5.
  expect(Math.abs(bad - 2000)).toBeLessThan(4 * Math.sqrt(1000));
});

it("goes bad as it is said, and passes over what is not good", () => {
  const slow = watchUntil(rollOut({ mode: { kind: "slow", to: "50 %" } }), 1150);
  expect(slow.times("componentBad")).toEqual([]);
  expect([...slow.run.world.components.capacity]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1, 1]);
  slow.run.advanceTo(1200);
  expect([...slow.run.world.components.capacity]).toEqual(new Array(10).fill(1));
  const out = { kind: "crash", target: "chat-2", at: ["900 s"], lasts: "500 s" };
  expect(steps(watchUntil(rollOut({}, { out }), 5000).facts).map(([, , bad]) => bad)).toEqual([1, 3]);
});
