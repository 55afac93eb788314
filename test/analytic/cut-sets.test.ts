import { expect, it } from "vitest";
import { cutSetsOf } from "../../src/analytic/cut-sets.ts";
import { StaticService } from "../../src/analytic/static-service.ts";
import { symmetryOf } from "../../src/analytic/symmetry.ts";
import { behindRouter, crash, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const cutSets = (model: object) => {
  const plan = planOf(model);
  return cutSetsOf(plan, symmetryOf(plan), new StaticService(plan, 0.5));
};

it("a pair behind a router has one single point of failure and one cut set of two", () => {
  const { sets, upTo } = cutSets(behindRouter);
  expect(upTo).toBe(3);
  expect(sets.map(({ components, count }) => [components, count])).toEqual([
    [["router"], 1],
    [["chat-1", "chat-2"], 1],
  ]);
  expect(sets[1].chance).toBeCloseTo((10 / 510) ** 2, 12);
});

it("two hundred servers of which three may not fail have 1,313,400 cut sets, told once", () => {
  const { sets } = cutSets({
    services: { chat: { servers: 200, scheme: shared(198), crash: crash(100, 1) } },
  });
  expect(sets.map(({ count, components }) => [components.length, count])).toEqual([[3, 1_313_400]]);
});
