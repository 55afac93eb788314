import { expect, it } from "vitest";
import { endLife, failComponent } from "../../../src/backend/lives/failures.ts";
import { afterEvent } from "../../../src/backend/service.ts";
import { placeOf, planOf, watch, watchUntil } from "../../support/plans.ts";

const HOUR = 3600;
const never = "1000 years";
const crashes = (repair: string, more: object = {}) => ({ kind: "crash", repair, ...more });

it("a component may fail in several ways, each repaired apart, and is good when the last is", () => {
  const fails = {
    disk: { life: never, ends: [crashes("3 h")] },
    power: { life: never, ends: [crashes("5 h")] },
  };
  const { run, times } = watch(planOf({ services: { chat: { servers: 1, fails } } }));
  expect(endLife(run.context, 0)).toBe(1);
  expect(endLife(run.context, 1)).toBe(0);
  expect(endLife(run.context, 1)).toBe(0);
  run.advanceTo(10 * HOUR);
  expect(times("componentFailed")).toEqual([0, 0]);
  expect(times("componentRepaired")).toEqual([3 * HOUR, 5 * HOUR]);
  expect([times("componentBad"), times("componentGood")]).toEqual([[0], [5 * HOUR]]);
});

it("a life ends in one of its ends by chance, and is repaired as that end says", () => {
  const ends = [crashes("1 h", { chance: "25 %" }), crashes("2 h")];
  const fails = { disk: { life: "10 h", ends } };
  const { facts } = watchUntil(planOf({ services: { chat: { servers: 1, fails } } }), 23_500 * HOUR);
  const drawn = facts.filter(({ name }) => name === "componentFailed").map(({ numbers }) => numbers[2]!);
  // 2,000 cycles of 11.75 h on average: the share of the first end has a standard error of 0.97 %.
  expect(drawn.length).toBeGreaterThan(1_950);
  expect(Math.abs(drawn.filter((end) => end === 0).length / drawn.length - 0.25)).toBeLessThan(0.04);
  const repaired = facts.filter(({ name }) => name === "componentRepaired").map(({ time }) => time);
  const failed = facts.filter(({ name }) => name === "componentFailed").map(({ time }) => time);
  repaired.forEach((time, cycle) => {
    expect(time - failed[cycle]!).toBeCloseTo((1 + drawn[cycle]!) * HOUR, 4);
  });
});

it("what is never repaired stays down", () => {
  const fails = { disk: { life: "10 h", ends: [{ kind: "crash" }] } };
  const { times } = watchUntil(planOf({ services: { chat: { servers: 1, fails } } }), 1000 * HOUR);
  expect([times("componentFailed"), times("componentRepaired")]).toEqual([[10 * HOUR], []]);
});

it("what is but slow can still fail with something else", () => {
  const slow = { life: "10 s", ends: [{ kind: "slow", to: "50 %" }] };
  const along = [{ hits: ["a-1"], chance: "100 %" }];
  const plan = planOf({
    services: {
      a: { servers: 1, fails: { slow, disk: { life: "1 h", ends: [{ kind: "crash" }] } } },
      b: { servers: 1, fails: { disk: { life: "100 s", ends: [{ kind: "crash" }], along } } },
    },
  });
  expect(watchUntil(plan, 200).times("componentBad", placeOf(plan, "a-1"))).toEqual([100]);
});

it("a failure takes others along at the same instant: only what is good, and each by chance", () => {
  const along = [{ hits: "group", chance: "100 %" }];
  const fails = { disk: { life: never, ends: [crashes("3 h")], along } };
  const plan = planOf({
    services: { chat: { servers: 3, scheme: { kind: "load-shared", needed: 1 }, fails } },
  });
  const { run, times } = watch(plan);
  expect(failComponent(run.context, placeOf(plan, "chat-2"))).toBe(3);
  afterEvent(run.context);
  expect(times("componentFailed")).toEqual([0, 0, 0]);
  expect(times("groupDown")).toEqual([0]);
});

it("an end that is asked for is the one that comes", () => {
  const fails = { disk: { life: never, ends: [crashes("1 h", { chance: "100 %" }), crashes("2 h")] } };
  const { run, times } = watch(planOf({ services: { chat: { servers: 1, fails } } }));
  endLife(run.context, 0, 1);
  run.advanceTo(5 * HOUR);
  expect(times("componentRepaired")).toEqual([2 * HOUR]);
});
