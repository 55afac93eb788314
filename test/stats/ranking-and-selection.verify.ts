import { expect, it } from "vitest";
import { normalQuantile } from "../../src/stats/normal.ts";
import { type RankingRule, ranked } from "../../src/stats/ranking-and-selection.ts";
import { type Chance, chance } from "../support/chance.ts";

// Error probability of each claim: 3e-5, four standard errors of the share of right selections.

const seeds = 400;
const least = 0.9 - 4 * Math.sqrt((0.9 * 0.1) / seeds);
const rule: RankingRule = { indifference: 0.25, level: 0.9, first: 32, growth: 1.25 };

/** One run of all alternatives; number 0 is the best by 0.25. */
type Run = (source: Chance) => readonly number[];

/** Draws runs as they are asked for until the ranking is decided; the runs of all alternatives are counted. */
const selected = (run: Run, seed: number, asked: RankingRule): { best: number; runs: number } => {
  const source = chance(seed);
  const values: number[][] = run(chance(1)).map(() => []);
  for (;;) {
    const { remaining, eliminated, after, next, decided } = ranked(values, asked);
    const spent = eliminated.reduce((sum, one) => sum + one.after, after * remaining.length);
    if (decided) return { best: remaining[0]!, runs: spent };
    while (values[0]!.length < next!)
      run(source).forEach((value, i) => {
        values[i]!.push(value);
      });
  }
};

const studied = (run: Run, asked: RankingRule = rule) => {
  const all = Array.from({ length: seeds }, (_, seed) => selected(run, seed, asked));
  return {
    right: all.filter(({ best }) => best === 0).length / seeds,
    runs: all.reduce((sum, { runs }) => sum + runs, 0) / seeds,
  };
};

/** The slippage configuration: the best is better than all others by just the indifference; variances are 1. */
const slippage = (k: number, correlation: number): Run => {
  const [own, shared] = [Math.sqrt(1 - correlation), Math.sqrt(correlation)];
  return ({ uniform }) => {
    const luck = normalQuantile(uniform());
    return Array.from(
      { length: k },
      (_, i) => shared * luck + own * normalQuantile(uniform()) + (i === 0 ? 0 : 0.25),
    );
  };
};

/** Downtimes that are 0 in most years and skewed in the others; the others fail more often, in the same years. */
const outages =
  (k: number): Run =>
  ({ uniform, exponential }) => {
    const [luck, length] = [uniform(), exponential()];
    return Array.from({ length: k }, (_, i) => {
      const alone = uniform() < 0.02 ? exponential() : 0;
      return alone + (luck < (i === 0 ? 0.05 : 0.3) ? length : 0);
    });
  };

/** The other is better in nearly all years, but loses 26 in one of a hundred: so it is worse by 0.2 in the mean. */
const rareDisasters: Run = ({ uniform, exponential }) => {
  const usual = uniform() < 0.3 ? exponential() : 0;
  const disaster = uniform() < 0.01 ? 26 * exponential() : 0;
  return [usual, 0.8 * usual + disaster];
};

it.each([
  { name: "2 normal ones", run: slippage(2, 0) },
  { name: "5 normal ones", run: slippage(5, 0) },
  { name: "10 normal ones with the same luck", run: slippage(10, 0.7) },
  { name: "4 with rare and skewed outages", run: outages(4) },
])("the best of $name is selected at least as often as stated", ({ run }) => {
  expect(studied(run).right).toBeGreaterThan(least);
});

it("a rule that cares for much greater differences only does not find the best as often", () => {
  expect(studied(slippage(5, 0), { ...rule, indifference: 1.5, first: 8 }).right).toBeLessThan(least);
});

it("rare disasters need a first look that sees several of them", () => {
  const at = (first: number) =>
    studied(rareDisasters, { ...rule, indifference: 0.2, first, growth: 2 }).right;
  expect(at(1024)).toBeGreaterThan(least);
  expect(at(64)).toBeLessThan(least);
});

it("the same luck, and more looks, save runs", () => {
  const apart = studied(slippage(5, 0)).runs;
  expect(studied(slippage(5, 0.7)).runs).toBeLessThan(apart / 2);
  expect(studied(slippage(5, 0), { ...rule, growth: 2 }).runs).toBeGreaterThan(1.15 * apart);
});
