import { describe, expect, it } from "vitest";
import { isRefusal } from "../../src/stats/interval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { clusteredRatio, ratioOf } from "../../src/stats/ratio.ts";
import { tQuantile } from "../../src/stats/special.ts";
import { type Chance, chance } from "../support/chance.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

const given = (result: ReturnType<typeof ratioOf>) => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};

/** Downtimes and numbers of outages of years with so many outages on average, each of length 1 on average. */
const years = ({ exponential }: Chance, n: number, outages: number) => {
  const tops = new Float64Array(n);
  const bottoms = new Float64Array(n);
  for (let year = 0; year < n; year++)
    for (let time = exponential(); time < outages; time += exponential()) {
      bottoms[year]!++;
      tops[year]! += exponential();
    }
  return { tops, bottoms };
};

it("is the plain jackknife's estimate, by leaving out one observation at a time", () => {
  const { tops, bottoms } = years(chance(1), 60, 9);
  const ratio = (skipped: number) => {
    const sum = (values: Float64Array) =>
      values.reduce((all, value, i) => all + (i === skipped ? 0 : value), 0);
    return sum(tops) / sum(bottoms);
  };
  const pseudo = Array.from(tops, (_, i) => 60 * ratio(-1) - 59 * ratio(i));
  const result = given(ratioOf(tops, bottoms, 0.95));
  expect(result).toMatchObject({ method: "jackknife", unbounded: false, n: 60 });
  expect(result.estimate).toBeCloseTo(momentsOf(pseudo).mean, 12);
});

it("does not change with observations in which both are zero", () => {
  const { tops, bottoms } = years(chance(2), 40, 4);
  const padded = (values: Float64Array) => [...values, ...Array.from({ length: 1000 }, () => 0)];
  expect(ratioOf(padded(tops), padded(bottoms), 0.95)).toEqual(ratioOf(tops, bottoms, 0.95));
});

it("is Fieller's where the lower mean is near zero: its ends make the difference just significant", () => {
  const tops = Array.from({ length: 20 }, (_, i) => 3 + ((i * 7) % 5));
  const bottoms = Array.from({ length: 20 }, (_, i) => (i % 5 === 0 ? 4 + (i % 3) : 0));
  const result = given(ratioOf(tops, bottoms, 0.9));
  expect(result).toMatchObject({ method: "fieller", unbounded: false });
  for (const end of [result.lower, result.upper]) {
    const { n, mean, sd } = momentsOf(tops.map((top, i) => top - end * bottoms[i]!));
    expect(Math.abs(mean) / (sd / Math.sqrt(n))).toBeCloseTo(tQuantile(0.95, 19), 9);
  }
});

it("says that a ratio is unbounded when the lower mean may be zero, with the lower end that still holds", () => {
  const tops = Array.from({ length: 25 }, (_, i) => 5 + (i % 3));
  const bottoms = tops.map((_, i) => (i === 0 ? 8 : 0));
  const result = given(ratioOf(tops, bottoms, 0.95));
  expect(result).toMatchObject({ method: "fieller", unbounded: true, upper: Infinity });
  const { n, mean, sd } = momentsOf(tops.map((top, i) => top - result.lower * bottoms[i]!));
  expect(mean / (sd / Math.sqrt(n))).toBeCloseTo(tQuantile(0.975, 24), 9);
});

it("of outages that all last as long is that length, and of too few is refused", () => {
  const outages = Array.from({ length: 30 }, (_, i) => i % 4);
  const same = ratioOf(
    outages.map((count) => 0.1 * count),
    outages,
    0.95,
  );
  expect(same).toMatchObject({
    constant: true,
    lower: expect.closeTo(0.1, 12),
    upper: expect.closeTo(0.1, 12),
  });
  expect(ratioOf([1, 0, 0], [2, 0, 0], 0.95)).toEqual({
    refused: "1 of 3 observations is not zero; a ratio needs 20",
  });
  expect(ratioOf(outages, new Float64Array(30), 0.95)).toHaveProperty("refused");
});

it("over clusters is that of their totals", () => {
  const { tops, bottoms } = years(chance(3), 120, 2);
  const grouped = (values: Float64Array) =>
    Array.from({ length: 40 }, (_, i) => values.subarray(3 * i, 3 * i + 3));
  const sums = (values: Float64Array) =>
    grouped(values).map((part) => part.reduce((sum, value) => sum + value));
  expect(clusteredRatio(grouped(tops), grouped(bottoms), 0.95)).toEqual(
    ratioOf(sums(tops), sums(bottoms), 0.95),
  );
});

describe("over 400 seeds, with error probability 3e-5", () => {
  const least = leastCoverage(0.95, 400);
  const share = (n: number, outages: number, level: number) =>
    coverage(400, 1, (source) => {
      const { tops, bottoms } = years(source, n, outages);
      const result = ratioOf(tops, bottoms, level);
      return isRefusal(result) ? undefined : result;
    });

  it("covers the mean length of common and of rare outages, which level 0.8 does not", () => {
    expect(share(40, 5, 0.95)).toBeGreaterThan(least);
    expect(share(400, 0.1, 0.95)).toBeGreaterThan(least);
    expect(share(400, 0.1, 0.8)).toBeLessThan(least);
  });
});
