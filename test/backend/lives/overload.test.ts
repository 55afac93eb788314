import { expect, it } from "vitest";
import { hold, letGo } from "../../../src/backend/components.ts";
import { loadChanged } from "../../../src/backend/lives/overload.ts";
import { paceOf } from "../../../src/backend/lives/pace.ts";
import { afterEvent } from "../../../src/backend/service.ts";
import { placeOf, planOf, watch, watchUntil } from "../../support/plans.ts";

const hours = (mean: number) => ({ kind: "exponential", mean: `${mean} h` });
const crushed = (more: object = {}, overloaded: object = { above: 1, power: 2 }) =>
  planOf({
    services: {
      chat: {
        servers: 5,
        scheme: { kind: "load-shared", needed: 4 },
        fails: { crush: { life: "10 min", overloaded, ends: [{ kind: "crash", repair: "1 h" }] } },
        ...more,
      },
    },
  });

const paceWith = (plan: ReturnType<typeof planOf>, down: readonly number[], life = 0): number => {
  const { run } = watch(plan);
  for (const one of down) hold(run.context, placeOf(plan, `chat-${one}`));
  afterEvent(run.context);
  const pace = paceOf(run.context, life);
  const timer = run.context.timers.lifeEnds + life;
  expect(run.isLife(timer) ? run.paceOf(timer) : 0).toBe(pace);
  return pace;
};

it("a life that is spent by overload stands still up to the limit, and runs by a power of the load over it", () => {
  // 4 servers' worth on 5, 4, 3, 2: 80 %, 100 %, 133 %, 200 %.
  const plan = crushed();
  expect(paceWith(plan, [])).toBe(0);
  expect(paceWith(plan, [5])).toBe(0);
  expect(paceWith(plan, [5, 4])).toBeCloseTo((4 / 3) ** 2, 12);
  expect(paceWith(plan, [5, 4, 3])).toBeCloseTo(4, 12);
});

it("without a power it runs evenly, and above a higher limit later", () => {
  expect(paceWith(crushed({}, { above: 1 }), [5, 4])).toBe(1);
  expect(paceWith(crushed({}, { above: 1.4 }), [5, 4])).toBe(0);
  expect(paceWith(crushed({}, { above: 1.4 }), [5, 4, 3])).toBe(1);
});

it("one that is down carries nothing", () => {
  expect(paceWith(crushed(), [1, 2])).toBe(0);
  expect(paceWith(crushed(), [1, 2, 3, 4, 5])).toBe(0);
});

it("what each has to do may be said: 85 % of five is 106 % of four", () => {
  expect(paceWith(crushed({ utilisation: "85 %" }), [5])).toBeCloseTo((4.25 / 4) ** 2, 12);
});

it("four of five at 85 %: one is lost, and the others fall one after the other as they are crushed", () => {
  // Each has 10 min at its limit: 106 % spends them in 10 / 1.0625² min, all at one instant, for they are alike.
  const plan = planOf({
    services: {
      chat: {
        servers: 5,
        scheme: { kind: "load-shared", needed: 4 },
        utilisation: "85 %",
        fails: {
          crush: {
            life: "10 min",
            overloaded: { above: 1, power: 2 },
            ends: [{ kind: "crash", repair: "1 h" }],
          },
        },
      },
    },
    faults: { first: { kind: "crash", target: "chat-1", at: ["1 h"], lasts: "10 h" } },
  });
  const { times, facts } = watchUntil(plan, 2 * 3600);
  const at = 3600 + 600 / 1.0625 ** 2;
  expect(times("componentFailed")).toHaveLength(4);
  for (const time of times("componentFailed")) expect(time).toBeCloseTo(at, 6);
  expect(times("groupOverloaded")).toEqual([3600]);
  expect(facts.find(({ name }) => name === "groupOverloaded")?.numbers[1]).toBeCloseTo(1.0625, 12);
  expect(times("groupRelieved")[0]).toBeCloseTo(at, 6);
});

it("a surge overloads all that are good; what was spent is not forgotten", () => {
  const surge = (at: string) => ({ kind: "surge", factor: 1.5, at: [at], lasts: "6 min" });
  const model = (surges: object) => ({
    services: {
      chat: {
        servers: 5,
        scheme: { kind: "load-shared", needed: 4 },
        fails: {
          crush: { life: "10 min", overloaded: { above: 1 }, ends: [{ kind: "crash", repair: "1 h" }] },
        },
      },
    },
    faults: surges,
  });
  const once = watchUntil(planOf(model({ a: surge("1 h") })), 4 * 3600);
  expect(once.times("componentFailed")).toEqual([]);
  const twice = watchUntil(planOf(model({ a: surge("1 h"), b: surge("2 h") })), 4 * 3600);
  expect(twice.times("componentFailed")).toHaveLength(5);
  for (const time of twice.times("componentFailed")) expect(time).toBeCloseTo(7200 + 240, 6);
});

it("somebody who knows better may set a group's load", () => {
  const plan = crushed({ crash: { life: hours(1e6), repair: "1 h" } });
  const { run, times } = watch(plan);
  const { world, timers } = run.context;
  const timer = timers.lifeEnds + plan.lives.findIndex(({ overloaded }) => overloaded !== null);
  run.advanceTo(60);
  world.groups.load[0] = 1.5;
  loadChanged(run.context, 0);
  expect(run.paceOf(timer)).toBe(2.25);
  world.groups.load[0] = 1;
  loadChanged(run.context, 0);
  expect([times("groupOverloaded"), times("groupRelieved")]).toEqual([[60], [60]]);
  const node = placeOf(plan, "chat-2");
  hold(run.context, node);
  letGo(run.context, node);
  afterEvent(run.context);
  expect(world.groups.load[0]).toBeCloseTo(0.8, 12);
});
