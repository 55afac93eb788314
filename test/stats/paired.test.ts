import { describe, expect, it } from "vitest";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { clusteredDifference, differences, pairedDifference } from "../../src/stats/paired.ts";
import { type Chance, chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";
import { given } from "../support/given.ts";

/** Skewed values that share most of their luck; the means differ by 0.5. */
const pairOf = ({ exponential, uniform }: Chance, n: number): readonly [number[], number[]] => {
  const [first, second]: [number[], number[]] = [[], []];
  for (let i = 0; i < n; i++) {
    const [shared, extra] = [uniform() < 0.5 ? 2 * exponential() : 0, exponential()];
    first.push(shared + extra);
    second.push(shared + exponential() / 2);
  }
  return [first, second];
};

it("is Hall's interval of the differences, and exactly zero for one sample twice", () => {
  const [first, second] = pairOf(chance(1), 60);
  const gaps = first.map((value, i) => value - second[i]!);
  expect(pairedDifference(first, second, 0.9)).toMatchObject({
    ...hallInterval(gaps, 0.9),
    identical: false,
  });
  const typed = [Float64Array.from(first), Float64Array.from(second)] as const;
  expect(pairedDifference(...typed, 0.9)).toEqual(pairedDifference(first, second, 0.9));
  const same = pairedDifference(first, [...first], 0.95);
  expect(same).toMatchObject({
    estimate: 0,
    lower: 0,
    upper: 0,
    identical: true,
    factor: null,
    opposed: false,
  });
  expect([...differences([3, 1], [1, 1])]).toEqual([2, 0]);
});

it("counts what the same luck gains: the factor and the correlation, by their definitions", () => {
  const [first, second] = pairOf(chance(2), 500);
  const [one, other] = [momentsOf(first), momentsOf(second)];
  const products = first.reduce((sum, value, i) => sum + (value - one.mean) * (second[i]! - other.mean), 0);
  const correlation = products / Math.sqrt(one.sumOfSquares * other.sumOfSquares);
  const gap = momentsOf(differences(first, second));
  const result = pairedDifference(first, second, 0.95);
  expect(result).toMatchObject({
    correlation: expect.closeTo(correlation, 12),
    factor: expect.closeTo((one.sumOfSquares + other.sumOfSquares) / gap.sumOfSquares, 12),
    opposed: false,
  });
});

it("warns where the same luck does harm, but not of what chance alone brings", () => {
  const values = Array.from({ length: 100 }, (_, i) => (i * 37) % 101);
  const against = values.map((value) => 200 - 3 * value);
  expect(pairedDifference(values, against, 0.95)).toMatchObject({
    correlation: expect.closeTo(-1, 12),
    factor: expect.closeTo(10 / 16, 12),
    opposed: true,
  });
  const { uniform } = chance(5);
  const weak = values.map((value) => 100 * uniform() - 0.02 * value);
  const result = given(pairedDifference(values, weak, 0.95))!;
  expect([result.correlation! > -0.2, result.opposed]).toEqual([true, false]);
  const flat = pairedDifference(
    values,
    values.map(() => 7),
    0.95,
  );
  expect(flat).toMatchObject({ correlation: null, factor: expect.closeTo(1, 12), opposed: false });
});

it("refuses where few runs differ, and samples that are no pairs", () => {
  const values = Array.from({ length: 50 }, (_, i) => i);
  const nearly = values.map((value) => (value < 9 ? value + 1 : value));
  expect(pairedDifference(values, nearly, 0.95)).toMatchObject({
    refused: expect.stringContaining("9 of 50"),
  });
  expect(() => pairedDifference([1, 2], [1], 0.95)).toThrow("of one length");
  expect(() => clusteredDifference([[1], [2]], [[1, 2]], 0.95)).toThrow("as many clusters");
});

it("with one run in each cluster is the plain form", () => {
  const [first, second] = pairOf(chance(3), 40);
  const [one, other] = [first, second].map((values) => values.map((value) => [value]));
  expect(clusteredDifference(one!, other!, 0.95)).toEqual(pairedDifference(first, second, 0.95));
});

describe("over 1000 seeds, with error probability 3e-5", () => {
  it("covers the difference at its level, which one of level 0.8 does not", () => {
    const at = (level: number) =>
      coverage(1000, 0.5, (source) => given(pairedDifference(...pairOf(source, 100), level)));
    expect(at(0.95)).toBeGreaterThan(leastCoverage(0.95, 1000));
    expect(at(0.8)).toBeLessThan(leastCoverage(0.95, 1000));
  });

  it("covers it over clusters that shift the difference, unlike runs taken alone", () => {
    const clustersOf = (source: Chance) => {
      const shifts = Array.from({ length: 20 }, () => source.exponential() - 1);
      const pairs = shifts.map((shift) => {
        const [first, second] = pairOf(source, 10);
        return [first.map((value) => value + shift), second] as const;
      });
      return [pairs.map(([first]) => first), pairs.map(([, second]) => second)] as const;
    };
    const clustered = coverage(1000, 0.5, (source) =>
      given(clusteredDifference(...clustersOf(source), 0.95)),
    );
    const alone = coverage(1000, 0.5, (source) => {
      const [first, second] = clustersOf(source);
      return given(pairedDifference(first.flat(), second.flat(), 0.95));
    });
    expect(clustered).toBeGreaterThan(leastCoverage(0.95, 1000));
    expect(alone).toBeLessThan(leastCoverage(0.95, 1000));
  });
});
