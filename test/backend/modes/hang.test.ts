import { expect, it } from "vitest";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

it("is down until it is repaired, and counted as what a shallow check does not see", () => {
  const plan = planOf({
    services: {
      chat: { servers: 1, fails: { stuck: { life: "100 s", ends: [{ kind: "hang", repair: "20 s" }] } } },
    },
  });
  const { run, times } = watchUntil(plan, 110);
  const { causes, hung, cut } = run.world.components;
  expect([causes[0], hung[0], cut[0]]).toEqual([1, 1, 0]);
  run.advanceTo(130);
  expect([causes[0], hung[0], cut[0]]).toEqual([0, 0, 0]);
  expect([times("componentBad"), times("componentGood")]).toEqual([[100], [120]]);
});

it("of a place it hangs all that is in it", () => {
  const plan = planOf({
    domains: { host: { kind: "host", fails: { stuck: { life: "100 s", ends: [{ kind: "hang" }] } } } },
    services: { chat: { servers: 2, in: "host" } },
  });
  const { run } = watchUntil(plan, 110);
  expect([...run.world.components.hung]).toEqual([1, 1, 1]);
  expect(run.world.components.causes[placeOf(plan, "chat-2")]).toBe(1);
});
