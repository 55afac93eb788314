import { expect, it } from "vitest";
import { isOverAtOnce, isSameEffect } from "../../../src/backend/modes/effects.ts";
import type { Effect } from "../../../src/backend/modes/mode.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

it("effects are the same when they do the same, to the same share", () => {
  const effects: Effect[] = [
    { do: "down" },
    { do: "hang" },
    { do: "cut" },
    { do: "lose" },
    { do: "slow", to: 0.5 },
    { do: "slow", to: 0.25 },
    { do: "drop", silent: true },
    { do: "drop", silent: false },
  ];
  effects.forEach((one, a) => {
    const same = effects.map((other) => isSameEffect(one, { ...other }));
    expect(same).toEqual(effects.map((_, b) => a === b));
  });
  expect(effects.map(isOverAtOnce)).toEqual([false, false, false, false, false, false, true, true]);
});

it("causes of several sorts are counted apart, and what they hold is good when the last is gone", () => {
  const fault = (kind: string, at: string, lasts: string) => ({ kind, target: "chat-1", at: [at], lasts });
  const plan = planOf({
    services: { chat: { servers: 1 } },
    faults: {
      a: fault("hang", "10 s", "40 s"),
      b: fault("partition", "20 s", "10 s"),
      c: fault("crash", "25 s", "10 s"),
      d: fault("data-loss", "60 s", "10 s"),
    },
  });
  const { run, times } = watchUntil(plan, 0);
  const { causes, hung, cut, empty } = run.world.components;
  const seen = [15, 22, 28, 32, 40, 55, 65, 75].map((time) => {
    run.advanceTo(time);
    return [causes[0], hung[0], cut[0], empty[0]];
  });
  expect(seen).toEqual([
    [1, 1, 0, 0],
    [2, 1, 1, 0],
    [3, 1, 1, 0],
    [2, 1, 0, 0],
    [1, 1, 0, 0],
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [0, 0, 0, 0],
  ]);
  expect([times("componentBad"), times("componentGood")]).toEqual([
    [10, 60],
    [50, 70],
  ]);
});
