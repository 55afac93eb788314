import { expect, it } from "vitest";
import { normalQuantile } from "../../src/stats/normal.ts";
import { pairedDifference } from "../../src/stats/paired.ts";
import {
  againstBaseline,
  bonferroni,
  multipleComparisonsWithBest,
  sidak,
} from "../../src/stats/simultaneous.ts";
import { chance } from "../support/chance.ts";
import { leastCoverage } from "../support/coverage.ts";

it("k independent intervals of Šidák's level hold together at the level; Bonferroni's is a little higher", () => {
  for (const k of [1, 2, 10, 60]) {
    expect(sidak(0.95, k) ** k).toBeCloseTo(0.95, 13);
    expect(bonferroni(0.95, k)).toBeGreaterThanOrEqual(sidak(0.95, k) - 1e-15);
    expect(bonferroni(0.95, k)).toBeCloseTo(1 - 0.05 / k, 14);
  }
});

/** Normal values around these means with the same luck in part: n runs of each. */
const samplesOf = (seed: number, means: readonly number[], n = 30): number[][] => {
  const { uniform } = chance(seed);
  const z = () => normalQuantile(uniform());
  const luck = Array.from({ length: n }, z);
  return means.map((mean) => luck.map((shared) => mean + shared + z()));
};

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The share of seeds for which all claims about means hold. */
const heldTogether = (means: readonly number[], holds: (samples: number[][]) => boolean): number =>
  Array.from({ length: 600 }, (_, seed) => holds(samplesOf(seed, means))).filter(Boolean).length / 600;

it("differences from the baseline hold together (600 seeds, error probability 3e-5), unlike plain ones", () => {
  const means = [0, 1, 0, -1, 2, 0.5];
  const at = (spread: number) =>
    heldTogether(means, (samples) =>
      againstBaseline(means.length, 0.95, (one, other, level) =>
        pairedDifference(samples[one]!, samples[other]!, 1 - (1 - level) * spread),
      ).every(
        (result, i) => "lower" in result && result.lower <= means[i + 1]! && means[i + 1]! <= result.upper,
      ),
    );
  expect(at(1)).toBeGreaterThan(leastCoverage(0.95, 600));
  expect(at(5)).toBeLessThan(leastCoverage(0.95, 600));
});

const compared = (samples: readonly number[][], level: number) =>
  multipleComparisonsWithBest(samples.map(meanOf), level, (one, other, each) =>
    pairedDifference(samples[one]!, samples[other]!, each),
  );

const trueGap = (means: readonly number[], i: number) =>
  means[i]! - Math.min(...means.filter((_, j) => j !== i));

it.each([
  { name: "one clear best", means: [0, 1, 1.2, 2] },
  { name: "two alike", means: [0, 0, 0.4, 1] },
  { name: "all alike", means: [0, 0, 0, 0] },
  { name: "a close best", means: [0, 0.2, 0.2, 0.2] },
])("all comparisons with the best hold together: $name (600 seeds, error probability 3e-5)", ({ means }) => {
  const at = (level: number) =>
    heldTogether(means, (samples) =>
      compared(samples, level).every(({ lower, upper }, i) => {
        const gap = trueGap(means, i);
        return lower <= gap + 1e-12 && gap - 1e-12 <= upper;
      }),
    );
  expect(at(0.95)).toBeGreaterThan(leastCoverage(0.95, 600));
});

it("comparisons with the best at a level of 0.55 do not hold at 0.95", () => {
  const means = [0, 0.2, 0.2, 0.2];
  const held = heldTogether(means, (samples) =>
    compared(samples, 0.55).every(
      ({ lower, upper }, i) => lower <= trueGap(means, i) && trueGap(means, i) <= upper,
    ),
  );
  expect(held).toBeLessThan(leastCoverage(0.95, 600));
});

it("the best is named when only one may be, and its lead has a lower bound", () => {
  const [best, other] = compared(samplesOf(1, [0, 3, 4], 100), 0.95);
  expect(best).toMatchObject({ mayBeBest: true, upper: 0 });
  expect([best!.lower < -2.5, best!.estimate < -2.5]).toEqual([true, true]);
  expect(other).toMatchObject({ mayBeBest: false, lower: 0 });
});

it("identical alternatives may both be the best, and differ by exactly zero", () => {
  const [first, far] = samplesOf(2, [0, 5], 50);
  const both = compared([first!, [...first!], far!], 0.95);
  expect(both.slice(0, 2)).toEqual(
    [0, 0].map((estimate) => ({ estimate, lower: 0, upper: 0, level: 0.95, mayBeBest: true })),
  );
});

it("an unknown difference leaves both open", () => {
  const result = multipleComparisonsWithBest([1, 2], 0.95, () => ({ refused: "too few" }));
  expect(result.map(({ lower, upper, mayBeBest }) => [lower, upper, mayBeBest])).toEqual([
    [-Infinity, Infinity, true],
    [-Infinity, Infinity, true],
  ]);
});
