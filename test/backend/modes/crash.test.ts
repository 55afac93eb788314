import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";

it("is down until it is repaired, and every check sees it", () => {
  const plan = planOf({
    services: {
      chat: { servers: 1, fails: { disk: { life: "100 s", ends: [{ kind: "crash", repair: "20 s" }] } } },
    },
  });
  const { run, times } = watchUntil(plan, 110);
  const { causes, hung, cut, empty } = run.world.components;
  expect([causes[0], hung[0], cut[0], empty[0]]).toEqual([1, 0, 0, 0]);
  run.advanceTo(300);
  expect([times("componentBad"), times("componentGood")]).toEqual([
    [100, 220],
    [120, 240],
  ]);
});

it("without a repair it is down for ever", () => {
  const plan = planOf({
    services: { chat: { servers: 1, fails: { disk: { life: "100 s", ends: [{ kind: "crash" }] } } } },
  });
  expect(watchUntil(plan, 1e9).times("componentGood")).toEqual([]);
});
