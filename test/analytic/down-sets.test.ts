import { expect, it } from "vitest";
import { chanceOf, chanceOfNone, downSets, moreDown } from "../../src/analytic/down-sets.ts";
import { StaticService } from "../../src/analytic/static-service.ts";
import { atLeastWork } from "../../src/analytic/structure.ts";
import { symmetryOf } from "../../src/analytic/symmetry.ts";
import { crash, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const down = (servers: number, needed: number, share: number) => {
  const plan = planOf({ services: { chat: { servers, scheme: shared(needed), crash: crash(99, 1) } } });
  const shares = new Array<number>(servers).fill(share);
  const { sets, size } = downSets(plan, symmetryOf(plan), new StaticService(plan, 0.5), shares);
  const allGood = chanceOfNone(shares);
  const chance = sets.reduce((sum, set) => sum + chanceOf(set, shares, allGood), 0);
  return {
    chance,
    size,
    exact: atLeastWork(
      shares.map((one) => 1 - one),
      needed,
    ).fails,
    rest: moreDown(shares, size),
  };
};

it("all sets without which a service is down are found, up to what looks alike", () => {
  const { chance, size, exact } = down(5, 3, 0.3);
  expect(size).toBe(Number.POSITIVE_INFINITY);
  expect(chance / exact).toBeCloseTo(1, 12);
});

it("larger sets are left when they hardly add anything, and what they could add is known", () => {
  const { chance, size, exact, rest } = down(40, 38, 1e-5);
  expect(size).toBeLessThan(10);
  expect(rest).toBeLessThan(1e-6 * chance);
  expect(chance).toBeLessThanOrEqual(exact * (1 + 1e-9));
  expect(chance + rest).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
});
