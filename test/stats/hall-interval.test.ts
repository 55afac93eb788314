import { describe, expect, it } from "vitest";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { tQuantile } from "../../src/stats/special.ts";
import type { Chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

const given = (values: readonly number[], level: number) => {
  const result = hallInterval(values, level);
  return isRefusal(result) ? undefined : result;
};

const plainT = (values: readonly number[], level: number) => {
  const { n, mean, sd } = momentsOf(values);
  const half = (tQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n);
  return { lower: mean - half, upper: mean + half };
};

it("is the plain t interval for values without skew", () => {
  const values = Array.from({ length: 21 }, (_, i) => i - 10 + 100);
  const { lower, upper } = given(values, 0.95)!;
  const plain = plainT(values, 0.95);
  expect([lower, upper]).toEqual([expect.closeTo(plain.lower, 10), expect.closeTo(plain.upper, 10)]);
});

it("satisfies Hall's cubic equation at both ends", () => {
  const values = Array.from({ length: 30 }, (_, i) => (i + 1) ** 6);
  const { n, mean, sd, third, fourth, sumOfSquares } = momentsOf(values);
  const g = third / (sumOfSquares / n) ** 1.5;
  const { lower, upper } = given(values, 0.9)!;
  const kurtosis = fourth / (sumOfSquares / n) ** 2;
  expect(kurtosis).toBeGreaterThan(3.1);
  const t = tQuantile(0.95, (2 * n) / (kurtosis - 1));
  for (const [end, score] of [
    [lower, t],
    [upper, -t],
  ] as const) {
    const u = (mean - end) / sd;
    expect(u + (g * u * u) / 3 + (g * g * u * u * u) / 27 + g / (6 * n)).toBeCloseTo(
      score / Math.sqrt(n),
      12,
    );
  }
  expect(upper - mean).toBeGreaterThan(mean - lower);
});

it("survives extreme skew with finite ends in order", () => {
  const values = [...Array.from({ length: 200 }, () => 0), ...Array.from({ length: 10 }, (_, i) => 10 ** i)];
  const { lower, upper, estimate } = given(values, 0.95)!;
  expect([lower < estimate, estimate < upper, Number.isFinite(lower), Number.isFinite(upper)]).toEqual(
    Array.from({ length: 4 }, () => true),
  );
});

it("refuses too few values other than zero, and flags equal ones", () => {
  expect(hallInterval([0, 0, 1, 2], 0.95)).toEqual({
    refused: "2 of 4 values are not zero; an interval needs 10",
  });
  expect(hallInterval([], 0.95)).toEqual({ refused: "there are no values" });
  expect(hallInterval([4], 0.95)).toMatchObject({ refused: expect.any(String) });
  expect(hallInterval([4, 4, 4], 0.95)).toMatchObject({ lower: 4, upper: 4, constant: true });
});

describe("over 1000 seeds, with error probability 3e-5", () => {
  const values = (n: number, draw: () => number) => Array.from({ length: n }, draw);
  const gammaOfTwo = ({ exponential }: Chance) => values(40, () => exponential() + exponential());
  const mostlyZero = ({ exponential, uniform }: Chance) =>
    values(100, () => (uniform() < 0.8 ? 0 : exponential()));

  it("covers a moderately skewed mean at its level, which an interval of level 0.85 does not", () => {
    const at = (level: number) => coverage(1000, 2, (source) => given(gammaOfTwo(source), level));
    expect(at(0.95)).toBeGreaterThan(leastCoverage(0.95, 1000));
    expect(at(0.85)).toBeLessThan(leastCoverage(0.95, 1000));
  });

  it("misses the mean of mostly zero values less often than the plain t interval", () => {
    const hall = coverage(1000, 0.2, (source) => given(mostlyZero(source), 0.95));
    const plain = coverage(1000, 0.2, (source) => plainT(mostlyZero(source), 0.95));
    expect(hall).toBeGreaterThan(leastCoverage(0.95, 1000));
    expect(hall).toBeGreaterThan(plain);
  });
});
