import { expect, it } from "vitest";
import { planOf } from "../../../src/experiment/claims/plan.ts";
import { verdictAt, verdictOf } from "../../../src/experiment/claims/verdict.ts";
import { sampleOf } from "../../../src/experiment/sample.ts";
import { claimed } from "../../support/claimed.ts";

const claim = claimed("p(outage > 0 s) < 50 %");
const plan = planOf({ first: 100, most: 1000, level: 0.95, verdicts: 1 });
/** At first hardly ever, later in three of four runs. */
const values = Array.from({ length: 1000 }, (_, index) => Number(index >= 100 && index % 4 > 0));
const sample = (count: number) => sampleOf(values.slice(0, count), null);

it("what was clear at the first look stays so, with the interval of that look", () => {
  const verdict = verdictOf(claim, plan, 1000, sample);
  expect(verdict).toEqual(verdictAt(claim, plan, sample(100)));
  expect(verdict).toMatchObject({ side: "met", runs: 100, answer: { level: plan.each } });
  expect(verdictAt(claim, plan, sample(1000)).side).toBe("not-met");
});

it("what is never clear is told of all runs, wherever they end", () => {
  const even = (count: number) =>
    sampleOf(
      Array.from({ length: count }, (_, index) => index % 2),
      null,
    );
  for (const runs of [50, 400, 700, 1000])
    expect(verdictOf(claim, plan, runs, even)).toMatchObject({ side: "undecided", runs });
});
