import { expect, it } from "vitest";
import { createLaw } from "../../../src/distributions/family.ts";
import { distanceOf, goodnessOf } from "../../../src/distributions/fitting/bootstrap.ts";
import { exponentialFitter } from "../../../src/distributions/fitting/exponential-fitter.ts";
import { fitLaw, type LawFit } from "../../../src/distributions/fitting/fit-law.ts";
import type { Fitter } from "../../../src/distributions/fitting/fitter.ts";
import { lognormalFitter } from "../../../src/distributions/fitting/lognormal-fitter.ts";
import { seedKey } from "../../../src/kernel/keys.ts";
import type { ObservedLengths } from "../../../src/stats/observed-lengths.ts";
import { type Drawing, drawnLengths } from "../../support/drawn-lengths.ts";
import { bearings } from "../../support/published-lengths.ts";

const judged = (fitter: Fitter, of: ObservedLengths, count = 99) =>
  goodnessOf(fitter, fitLaw(fitter, of, 0.95) as LawFit, of, { count, key: seedKey("p") });

it("the distance of the bearings from their lognormal law is that of SciPy", () => {
  const { law } = fitLaw(lognormalFitter, bearings, 0.95) as LawFit;
  const { andersonDarling, cramerVonMises, largestGap } = distanceOf(createLaw(law), bearings);
  expect(andersonDarling).toBeCloseTo(0.188815, 5);
  expect(cramerVonMises).toBeCloseTo(0.0289658, 6);
  expect(largestGap).toBeCloseTo(0.0897869, 5);
});

const heavy: Drawing = { law: { kind: "lognormal", median: 100, sigma: 1 }, count: 400, cut: 400 };

it("a lognormal sample, cut off or not, is rejected as exponential and not as lognormal", () => {
  for (const drawing of [heavy, { ...heavy, randomCut: true, cut: 900 }, { ...heavy, late: 0.3 }]) {
    const of = drawnLengths(3, drawing);
    expect(judged(exponentialFitter, of).p).toBeLessThanOrEqual(0.02);
    expect(judged(lognormalFitter, of).p).toBeGreaterThan(0.05);
  }
});

it("where the law is true, p is spread evenly: of 40 samples few are below a quarter, and few above three", () => {
  // Binomial with 40 and 1/4: outside of 2 to 20 with a chance of 4e-4 on either side.
  const drawing = { law: { kind: "exponential", mean: 100 }, count: 30, cut: 150, randomCut: true };
  const ps = Array.from(
    { length: 40 },
    (_, seed) => judged(exponentialFitter, drawnLengths(seed, drawing), 59).p!,
  );
  for (const count of [ps.filter((p) => p < 0.25).length, ps.filter((p) => p > 0.75).length]) {
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(20);
  }
});

it("the same key gives the same p; without draws there is none", () => {
  const of = drawnLengths(1, heavy);
  expect(judged(exponentialFitter, of, 19)).toEqual(judged(exponentialFitter, of, 19));
  expect(judged(exponentialFitter, of, 0)).toMatchObject({ p: null, drawn: 0 });
});
