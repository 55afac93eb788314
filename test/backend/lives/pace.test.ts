import { expect, it } from "vitest";
import { hold, letGo } from "../../../src/backend/components.ts";
import { paceOf } from "../../../src/backend/lives/pace.ts";
import { afterEvent } from "../../../src/backend/service.ts";
import { placeOf, planOf, watch } from "../../support/plans.ts";

const wear = (more: object) => ({
  fails: {
    wear: { life: { kind: "exponential", mean: "100 h" }, ends: [{ kind: "crash", repair: "1 h" }], ...more },
  },
});
const group = (more: object, servers = 4) =>
  planOf({ services: { chat: { servers, scheme: { kind: "load-shared", needed: 1 }, ...wear(more) } } });

/** The pace of the last server's life while some servers are held down. */
const paceWhile = (
  plan: ReturnType<typeof planOf>,
  down: readonly string[],
): [believed: number, kept: number] => {
  const { run } = watch(plan);
  for (const name of down) hold(run.context, placeOf(plan, name));
  afterEvent(run.context);
  const life = plan.lives.length - 1;
  return [paceOf(run.context, life), run.paceOf(run.context.timers.lifeEnds + plan.lives[life]!.clock)];
};

it("by default a life is spent evenly, whatever happens", () => {
  expect(paceWhile(group({}), [])).toEqual([1, 1]);
  expect(paceWhile(group({}), ["chat-1", "chat-4"])).toEqual([1, 1]);
});

it("under load it is spent by a power of what each survivor carries, and faster below a number of them", () => {
  const plan = group({ load: { power: 2, overload: { below: 2, adds: "1 per 50 h" } } });
  expect(paceWhile(plan, [])).toEqual([1, 1]);
  expect(paceWhile(plan, ["chat-1", "chat-2"])).toEqual([4, 4]);
  expect(paceWhile(plan, ["chat-1", "chat-2", "chat-3"])).toEqual([16 + 2, 16 + 2]);
});

it("it stands still while its server is held, or while nobody is served, if it is said so", () => {
  expect(paceWhile(group({ stops: ["held"] }), ["chat-4"])).toEqual([0, 0]);
  expect(paceWhile(group({ stops: ["held"] }), ["chat-1"])).toEqual([1, 1]);
  const down = group({ stops: ["down"] }, 2);
  expect(paceWhile(down, ["chat-1"])).toEqual([1, 1]);
  expect(paceWhile(down, ["chat-1", "chat-2"])).toEqual([0, 0]);
});

it("it goes on when what stopped it is over", () => {
  const plan = group({ stops: ["held"] });
  const { run } = watch(plan);
  const timer = run.context.timers.lifeEnds + 3;
  const due = run.calendar.dueAt(timer);
  hold(run.context, placeOf(plan, "chat-4"));
  expect(run.calendar.dueAt(timer)).toBe(Number.POSITIVE_INFINITY);
  run.advanceTo(60);
  letGo(run.context, placeOf(plan, "chat-4"));
  expect(run.calendar.dueAt(timer)).toBeCloseTo(due + 60, 6);
});

it("clocks that stop while nobody is served run from the start", () => {
  const plan = group({ stops: ["down"] }, 1);
  const { run } = watch(plan);
  expect(run.paceOf(run.context.timers.lifeEnds)).toBe(1);
});
