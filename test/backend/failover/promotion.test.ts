import { expect, it } from "vitest";
import { failsOnDemand, isDeadWhenCalled, promote } from "../../../src/backend/failover/promotion.ts";
import { claim } from "../../../src/backend/failover/seats.ts";
import { endLife } from "../../../src/backend/lives/failures.ts";
import { ROLE } from "../../../src/backend/world.ts";
import { planOf, watch } from "../../support/plans.ts";

const started = (chance: string) => {
  const found = { kind: "on-demand" };
  const fails = {
    die: { onDemand: chance, ends: [{ kind: "crash", repair: "1 h" }] },
    rust: { life: "10 years", ends: [{ kind: "crash", repair: "1 h", found }] },
  };
  const plan = planOf({ services: { chat: { servers: 2, scheme: { kind: "standby", active: 1 }, fails } } });
  return { plan, ...watch(plan) };
};

it("a member that is called fails by its chance, and that is known at once", () => {
  const never = started("0 %");
  expect([failsOnDemand(never.run.context, 1), isDeadWhenCalled(never.run.context, 1)]).toEqual([
    false,
    false,
  ]);
  const always = started("100 %");
  expect([failsOnDemand(always.run.context, 1), always.times("failureFound")]).toEqual([true, [0]]);
  // It has failed already: the same way to fail does not come twice.
  expect(failsOnDemand(always.run.context, 1)).toBe(false);
});

it("one that died without a sign is found when it is called", () => {
  const { run, plan, times } = started("0 %");
  endLife(run.context, plan.components[1]!.lives[1]!);
  expect(times("failureFound")).toEqual([]);
  expect([isDeadWhenCalled(run.context, 1), times("failureFound")]).toEqual([true, [0]]);
});

it("whoever is promoted acts, and the old one stands by", () => {
  const { run, facts } = started("0 %");
  const { components, seats } = run.context.world;
  claim(run.context, 0, 1);
  promote(run.context, 0);
  expect([seats.holder[0], [...components.role]]).toEqual([1, [ROLE.standsBy, ROLE.acts]]);
  expect([facts.at(-1)?.name, facts.at(-1)?.numbers.slice(0, 2)]).toEqual(["promoted", [0, 1]]);
});
