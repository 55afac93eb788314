import { expect, it } from "vitest";
import { type FailedSet, largerSets } from "../../src/analytic/failed-sets.ts";
import { symmetryOf } from "../../src/analytic/symmetry.ts";
import { crash, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

it("sets that look alike are counted by binomial numbers", () => {
  const plan = planOf({ services: { chat: { servers: 30, scheme: shared(1), crash: crash(100, 1) } } });
  const every = [...plan.components.keys()];
  let sets: FailedSet[] = [{ components: [], count: 1 }];
  for (const count of [30, 435, 4060]) {
    sets = largerSets(plan, symmetryOf(plan), sets, every);
    expect(sets.map((set) => set.count)).toEqual([count]);
  }
});
