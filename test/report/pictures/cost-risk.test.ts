import { expect, it } from "vitest";
import { costRiskPicture, withoutCostRisk } from "../../../src/report/pictures/cost-risk.ts";
import { costsAndRisks, undominated } from "../../../src/report/shown.ts";
import { manyOf, replayed } from "../reported.ts";

it("those that no other beats are told", async () => {
  const many = manyOf(await replayed(), 20);
  const best = undominated(costsAndRisks(many));
  const told = costRiskPicture(many)!.table.rows.flatMap(([, , , isBest], place) =>
    isBest === "yes" ? [place] : [],
  );
  expect(told).toEqual(best);
  expect(best.length).toBeGreaterThan(1);
});

it("where there is nothing to trade, that is said instead", async () => {
  const result = await replayed();
  const { alternatives, question } = result;
  const priced = (relativeCost: number | null) => ({
    ...result,
    alternatives: alternatives.map((one) => ({ ...one, relativeCost })),
  });
  expect(withoutCostRisk(priced(null))).toContain("no costs");
  expect(withoutCostRisk(priced(1))).toContain("same");
  expect(withoutCostRisk({ ...result, alternatives: alternatives.slice(0, 1) })).toContain("one design");
  expect(withoutCostRisk({ ...result, question: { ...question, moreIsBetter: true } })).toContain("better");
  expect(costRiskPicture(priced(1))).toBeNull();
});

it("of two whose costs are printed alike, and whose risk is the same, neither beats the other", async () => {
  const result = await replayed();
  const [first] = result.alternatives;
  const alike = [1.001, 1.002].map((relativeCost) => ({ ...first!, relativeCost }));
  expect(undominated(costsAndRisks({ ...result, alternatives: alike }))).toEqual([0, 1]);
});
