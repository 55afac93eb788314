import { describe, expect, it } from "vitest";
import { isRefusal } from "../../src/stats/interval.ts";
import { clusteredTailMean, tailDifference, tailMean } from "../../src/stats/tail-mean.ts";
import { type Chance, chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

const given = (result: ReturnType<typeof tailMean>) => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};

it("is the mean of the worst values", () => {
  const values = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
  expect(given(tailMean(values, 0.75, 0.95)).estimate).toBeCloseTo(87, 12);
});

it("splits an atom at the quantile: of the worst 40 % a quarter is the atom", () => {
  const values = [...Array(70).fill(1), ...Array(30).fill(5)];
  expect(given(tailMean(values, 0.6, 0.95)).estimate).toBeCloseTo((5 * 30 + 1 * 10) / 40, 12);
});

it("refuses too few values above the quantile, and tells nothing of an atom at the top", () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  expect(tailMean(values, 0.95, 0.95)).toEqual({
    refused: "5 of 100 values are above the quantile; an interval needs 20",
  });
  expect(tailMean([...Array(50).fill(0), ...Array(50).fill(24)], 0.9, 0.95)).toHaveProperty("refused");
  expect(tailMean([3, 3, 3], 0.9, 0.95)).toMatchObject({ estimate: 3, lower: 3, upper: 3, constant: true });
});

it("with one run in each cluster is the plain one; clusters of one mind are worth less", () => {
  const { exponential } = chance(4);
  const values = Array.from({ length: 300 }, exponential);
  expect(
    clusteredTailMean(
      values.map((value) => [value]),
      0.9,
      0.95,
    ),
  ).toEqual(tailMean(values, 0.9, 0.95));
  const repeated = values.map((value) => [value, value, value]);
  const [one, other] = [
    given(clusteredTailMean(repeated, 0.9, 0.95)),
    given(tailMean(repeated.flat(), 0.9, 0.95)),
  ];
  expect(one.estimate).toBeCloseTo(other.estimate, 12);
  expect(one.upper - one.lower).toBeGreaterThan(1.5 * (other.upper - other.lower));
});

it("the difference between two samples is exactly zero when they agree, and that of the means otherwise", () => {
  const { exponential } = chance(6);
  const one = Array.from({ length: 300 }, exponential);
  const other = one.map((value, run) => value * (run % 3));
  expect(tailDifference({ one: [1, 2], other: [1, 2], clusterOf: null }, 0.9, 0.95)).toMatchObject({
    lower: 0,
    upper: 0,
  });
  const result = given(tailDifference({ one, other, clusterOf: null }, 0.9, 0.95));
  const apart = given(tailMean(one, 0.9, 0.95)).estimate - given(tailMean(other, 0.9, 0.95)).estimate;
  expect(result.estimate).toBeCloseTo(apart, 12);
  const clustered = given(tailDifference({ one, other, clusterOf: (run) => run % 50 }, 0.9, 0.95));
  expect(clustered).toMatchObject({ n: 50, estimate: expect.closeTo(apart, 12) });
  expect(tailDifference({ one: [1, 2], other: [1, 3], clusterOf: null }, 0.9, 0.95)).toHaveProperty(
    "refused",
  );
});

describe("over 400 seeds, with error probability 3e-5", () => {
  const least = leastCoverage(0.95, 400);
  const exponentials = ({ exponential }: Chance) => Float64Array.from({ length: 400 }, exponential);

  it("covers the mean of the worst twentieth, 1 + log 20, which level 0.8 does not", () => {
    const at = (level: number) =>
      coverage(400, 1 + Math.log(20), (source) => given(tailMean(exponentials(source), 0.95, level)));
    expect(at(0.95)).toBeGreaterThan(least);
    expect(at(0.8)).toBeLessThan(least);
  });

  it("covers the difference between twice as long and as long, which level 0.8 does not", () => {
    const at = (level: number) =>
      coverage(400, 1 + Math.log(20), (source) => {
        const other = exponentials(source);
        const pair = { one: other.map((value) => 2 * value), other, clusterOf: null };
        return given(tailDifference(pair, 0.95, level));
      });
    expect(at(0.95)).toBeGreaterThan(least);
    expect(at(0.8)).toBeLessThan(least);
  });
});
