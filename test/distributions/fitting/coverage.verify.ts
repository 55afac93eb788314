import { expect, it } from "vitest";
import { createLaw } from "../../../src/distributions/family.ts";
import { goodnessOf } from "../../../src/distributions/fitting/bootstrap.ts";
import { fitLaw } from "../../../src/distributions/fitting/fit-law.ts";
import { fitters } from "../../../src/distributions/fitting/fitters.ts";
import type { LawParameters } from "../../../src/distributions/law.ts";
import { seedKey } from "../../../src/kernel/keys.ts";
import type { Interval } from "../../../src/stats/interval.ts";
import { type Drawing, drawnLengths } from "../../support/drawn-lengths.ts";

const SEEDS = 200;
/** Of 200 intervals of 95 %, at least 90.4 % cover but for a chance of 0.3 % (binomial). */
const LEAST = 0.904;

const laws: readonly LawParameters[] = [
  { kind: "exponential", mean: 100 },
  { kind: "weibull", shape: 1.7, scale: 110 },
  { kind: "gamma", shape: 2.5, mean: 100 },
  { kind: "lognormal", median: 70, sigma: 0.9 },
];

const watches: Readonly<Record<string, Omit<Drawing, "law">>> = {
  "all cut off at one age": { count: 60, cut: 120 },
  "cut off at random": { count: 80, cut: 250, randomCut: true },
  "some under watch late": { count: 60, cut: 200, late: 0.5 },
};

const fitterOf = ({ kind }: LawParameters) => fitters.find((fitter) => fitter.kind === kind)!;

const cases = laws.flatMap((law) => Object.keys(watches).map((watch) => [law.kind, watch, law] as const));

it.each(cases)("intervals of the law %s, %s, cover", (_, watch, law) => {
  const truth = createLaw(law);
  const values: Record<string, number> = {
    mean: truth.mean,
    median: truth.quantile(0.5),
    ...(law as object),
  };
  const covered: Record<string, number> = {};
  let [given, wrong] = [0, 0];
  for (let seed = 0; seed < SEEDS; seed++) {
    const fit = fitLaw(fitterOf(law), drawnLengths(7000 + seed, { law, ...watches[watch] }), 0.95);
    if ("refused" in fit) continue;
    given++;
    const intervals: Record<string, Interval> = { ...fit.parameters, mean: fit.mean, median: fit.median };
    for (const [name, { lower, upper }] of Object.entries(intervals)) {
      covered[name] = (covered[name] ?? 0) + (lower <= values[name] && values[name] <= upper ? 1 : 0);
    }
    // The canary: a mean that is half too large.
    wrong += fit.mean.lower <= 1.5 * truth.mean && 1.5 * truth.mean <= fit.mean.upper ? 1 : 0;
  }
  expect(given).toBeGreaterThanOrEqual(SEEDS - 2);
  for (const count of Object.values(covered)) expect(count / given).toBeGreaterThanOrEqual(LEAST);
  expect(wrong / given).toBeLessThan(0.8);
});

it.each(laws)("where the law $kind is true, p is spread evenly over 0 to 1", (law) => {
  // Kolmogorov's distance of 200 values from the uniform law: above 0.138 with a chance of 1e-3.
  const drawing: Drawing = { law, count: 40, cut: 200, randomCut: true };
  const ps = Array.from({ length: SEEDS }, (_, seed) => {
    const of = drawnLengths(9000 + seed, drawing);
    const fit = fitLaw(fitterOf(law), of, 0.95);
    return "refused" in fit
      ? 0
      : goodnessOf(fitterOf(law), fit, of, { count: 79, key: seedKey(`p${seed}`) }).p!;
  }).sort((a, b) => a - b);
  const gap = Math.max(...ps.map((p, i) => Math.max((i + 1) / SEEDS - p, p - i / SEEDS)));
  expect(gap).toBeLessThan(0.138);
});
