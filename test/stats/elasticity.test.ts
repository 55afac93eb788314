import { expect, it } from "vitest";
import { elasticity } from "../../src/stats/elasticity.ts";
import { type Chance, chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";
import { given } from "../support/given.ts";

/** Downtimes of years: about half have none; a high input makes them 1.5 times as long, and brings others. */
const lowAndHigh = ({ uniform, exponential }: Chance, n: number) => {
  const [low, high]: [number[], number[]] = [[], []];
  for (let i = 0; i < n; i++) {
    const [luck, length] = [uniform(), exponential()];
    low.push(luck < 0.4 ? length : 0);
    high.push(luck < 0.5 ? 1.5 * length : 0);
  }
  return { low, high, ratio: 2 };
};

const truth = Math.log((0.5 * 1.5) / 0.4) / Math.log(2);

it("is the power of a power law, without width, whichever end is called low", () => {
  const low = Array.from({ length: 40 }, (_, i) => 1 + ((i * 17) % 23));
  for (const power of [-2, -0.5, 1, 3]) {
    const high = low.map((y) => y * 4 ** power);
    for (const result of [
      given(elasticity({ low, high, ratio: 4 }, 0.95))!,
      given(elasticity({ low: high, high: low, ratio: 1 / 4 }, 0.95))!,
    ]) {
      expect(result.estimate).toBeCloseTo(power, 12);
      expect([result.lower, result.upper]).toEqual([expect.closeTo(power, 9), expect.closeTo(power, 9)]);
    }
  }
});

it("is as wide as the textbook's variance of a ratio of means says", () => {
  const { low, high, ratio } = lowAndHigh(chance(1), 4000);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = (one: readonly number[], other: readonly number[]) =>
    mean(one.map((value, i) => value * other[i]!)) - mean(one) * mean(other);
  const [below, above] = [mean(low), mean(high)];
  const variance =
    covariance(low, low) / below ** 2 +
    covariance(high, high) / above ** 2 -
    (2 * covariance(low, high)) / below / above;
  const { lower, upper, estimate } = given(elasticity({ low, high, ratio }, 0.95))!;
  expect(estimate).toBeCloseTo(Math.log(above / below) / Math.log(2), 12);
  const half = (1.96 * Math.sqrt(variance / 4000)) / Math.log(2);
  // But for a percent or two by which the skewness widens it.
  expect((upper - lower) / 2 / half).toBeGreaterThan(0.98);
  expect((upper - lower) / 2 / half).toBeLessThan(1.02);
});

it("does not depend on units", () => {
  const { low, high, ratio } = lowAndHigh(chance(2), 100);
  const one = given(elasticity({ low, high, ratio }, 0.95))!;
  const scaled = (values: readonly number[]) => Float64Array.from(values, (value) => 3600 * value);
  const other = given(elasticity({ low: scaled(low), high: scaled(high), ratio }, 0.95))!;
  expect([other.lower, other.upper]).toEqual([expect.closeTo(one.lower, 9), expect.closeTo(one.upper, 9)]);
});

it("is exactly zero where no run differs, and refused where a mean is near zero", () => {
  const { low, high } = lowAndHigh(chance(3), 100);
  expect(elasticity({ low, high: [...low], ratio: 2 }, 0.95)).toMatchObject({
    estimate: 0,
    lower: 0,
    upper: 0,
  });
  const rare = low.map((value, i) => (i < 12 ? value : 0));
  for (const [one, other] of [
    [rare, high],
    [low, rare],
    [low, low.map(() => 0)],
  ])
    expect(elasticity({ low: one!, high: other!, ratio: 2 }, 0.95)).toHaveProperty("refused");
  expect(() => elasticity({ low, high, ratio: 1 }, 0.95)).toThrow("differ");
});

it("covers at its level (1000 seeds, error probability 3e-5), which one of level 0.8 does not", () => {
  const at = (level: number, n: number) =>
    coverage(1000, truth, (source) => given(elasticity(lowAndHigh(source, n), level)));
  expect(at(0.95, 150)).toBeGreaterThan(leastCoverage(0.95, 1000));
  expect(at(0.8, 150)).toBeLessThan(leastCoverage(0.95, 1000));
});
