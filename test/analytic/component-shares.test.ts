import { expect, it } from "vitest";
import { ownUnavailability } from "../../src/analytic/component-shares.ts";
import { behindRouter } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

it("a component is down for its mean repair out of its mean life and repair", () => {
  const plan = planOf(behindRouter);
  const shares = ownUnavailability(plan);
  plan.components.forEach(({ name }, index) => {
    expect(shares[index]).toBeCloseTo(name === "router" ? 4 / 8004 : 10 / 510, 12);
  });
});
