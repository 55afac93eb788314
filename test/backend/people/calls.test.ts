import { expect, it } from "vitest";
import { cellsOf, peopleWho } from "../../support/cells.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const incident = (more: object) => {
  const { people } = peopleWho({ kind: "restart-at-once" }) as { people: object };
  return planOf(cellsOf({ messages: 500, cut: "30 s", more: { people: { ...people, ...more } } }));
};

it("who has noticed may need some time until at work", () => {
  const { times } = watchUntil(incident({ acknowledge: "30 s" }), 3600);
  expect([times("alarm"), times("noticed"), times("acknowledged"), times("diagnosed")]).toEqual([
    [60],
    [120],
    [150],
    [270],
  ]);
});

it("a second one is called when nobody is at work, and forgotten when the first one is", () => {
  const { times } = watchUntil(incident({ acknowledge: "30 s", escalate: { after: "80 s" } }), 3600);
  expect([times("secondCalled"), times("noticed"), times("acknowledged")]).toEqual([[140], [120], [150]]);
  const late = watchUntil(incident({ acknowledge: "30 s", escalate: { after: "90 s" } }), 3600);
  expect([late.times("secondCalled"), late.times("acknowledged")]).toEqual([[], [150]]);
});

it("whoever of both is first counts", () => {
  // The smaller of an exponential time of 60 s and another one that begins 1 s later has mean 30.5 s and a spread of 30 s.
  const plan = incident({ notice: { kind: "exponential", mean: "60 s" }, escalate: { after: "1 s" } });
  let sum = 0;
  for (let seed = 0; seed < 200; seed++) sum += watchUntil(plan, 1000, String(seed)).times("noticed")[0] - 60;
  const standardError = 30 / Math.sqrt(200);
  expect(Math.abs(sum / 200 - 30.5)).toBeLessThan(4 * standardError);
  expect(Math.abs(sum / 200 - 60)).toBeGreaterThan(4 * standardError);
});
