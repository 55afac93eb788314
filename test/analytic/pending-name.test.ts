import { expect, it } from "vitest";
import { pendingName } from "../../src/analytic/pending-name.ts";
import { behindRouter } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

it("what is pending is named by what it is of", () => {
  const plan = planOf(behindRouter);
  expect(pendingName(plan, { kind: "repairEnds", subject: 0 })).toBe(
    `the repair after ${plan.lives[0].name}`,
  );
  expect(pendingName(plan, { kind: "lifeEnds", subject: 1 })).toMatch(/^the life .*\/crash$/);
  expect(pendingName(plan, { kind: "demandTurns", subject: 0 })).toMatch(
    /^what is asked of .* over the day$/,
  );
  expect(pendingName(plan, { kind: "somethingElse", subject: 1 })).toBe("an event (somethingElse 2)");
});
