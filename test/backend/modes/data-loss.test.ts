import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";

it("is down until it is repaired, and empty from then on, with all that is in it", () => {
  const plan = planOf({
    domains: {
      site: {
        kind: "data-centre",
        fails: { flood: { life: "100 s", ends: [{ kind: "data-loss", repair: "20 s" }] } },
      },
    },
    services: { store: { servers: 1, in: "site" }, chat: { servers: 1 } },
  });
  const { run, times } = watchUntil(plan, 99);
  expect([...run.world.components.empty]).toEqual([0, 0, 0]);
  run.advanceTo(110);
  expect([...run.world.components.empty]).toEqual([1, 1, 0]);
  expect([...run.world.components.causes]).toEqual([1, 1, 0]);
  run.advanceTo(130);
  expect(times("componentGood")).toEqual([120, 120]);
});
