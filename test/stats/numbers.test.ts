import { expect, it } from "vitest";
import { clusteredMean, clusteredQuantile } from "../../src/stats/clustered.ts";
import { effectiveSize } from "../../src/stats/effective-size.ts";
import { exceedance } from "../../src/stats/exceedance.ts";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { histogram } from "../../src/stats/histogram.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import {
  areEqual,
  ascending,
  countOf,
  joined,
  type Numbers,
  rememberedAscending,
  total,
} from "../../src/stats/numbers.ts";
import { orderInterval } from "../../src/stats/order-quantile.ts";
import { chance } from "../support/chance.ts";

it("sorts by value and leaves the original alone", () => {
  const values = [100, 9, -1, 20];
  expect(Array.from(ascending(values))).toEqual([-1, 9, 20, 100]);
  expect(values[0]).toBe(100);
});

it("a copy in order is made once for the same list, and anew for another one", () => {
  const values = Float64Array.of(2, 1);
  expect(rememberedAscending(values)).toEqual(Float64Array.of(1, 2));
  expect(rememberedAscending(values)).toBe(rememberedAscending(values));
  expect(rememberedAscending(Float64Array.of(2, 1))).not.toBe(rememberedAscending(values));
});

it("counts, adds, compares and joins lists of either form", () => {
  const typed = Float64Array.of(1, 2, 3);
  expect([countOf(typed, (value) => value > 1), total(typed), total([])]).toEqual([2, 6, 0]);
  expect([areEqual(typed), areEqual([4, 4]), areEqual([])]).toEqual([false, true, true]);
  expect(joined([typed, [], [7, 8]])).toEqual(Float64Array.of(1, 2, 3, 7, 8));
});

it("a typed list gives the same statistics as a plain one, bit for bit", () => {
  const { exponential, uniform } = chance(5);
  const plain = Array.from({ length: 500 }, () => (uniform() < 0.3 ? exponential() : 0)).sort(
    (a, b) => a - b,
  );
  const typed = Float64Array.from(plain);
  const statistics: ((values: Numbers) => unknown)[] = [
    momentsOf,
    effectiveSize,
    (values) => hallInterval(values, 0.95),
    (values) => histogram(values, 10),
    (values) => exceedance(values, [0, 1, 2], 0.9),
    (values) => orderInterval(values, 0.9, 0.95),
    (values) => clusteredMean([values.slice(0, 250), values.slice(250)], 0.95),
    (values) => clusteredQuantile([values.slice(0, 250), values.slice(250)], 0.9, 0.95),
  ];
  for (const statistic of statistics) expect(statistic(typed)).toEqual(statistic(plain));
});

it("a million values take no stack and little time", () => {
  const values = Float64Array.from({ length: 1_000_000 }, (_, i) => (i % 97 === 0 ? i : 0));
  expect(hallInterval(values, 0.95)).toMatchObject({ n: 1_000_000, constant: false });
  expect(histogram(values, 20).reduce((sum, { count }) => sum + count, 0)).toBe(1_000_000);
  expect(clusteredQuantile([values.subarray(0, 300_000), values.subarray(300_000)], 0.5, 0.95).estimate).toBe(
    0,
  );
});
