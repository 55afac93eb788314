import { expect, it } from "vitest";
import { claimInterval } from "../../../src/experiment/claims/interval.ts";
import { sampleOf } from "../../../src/experiment/sample.ts";
import { type Estimate, isRefusal } from "../../../src/stats/interval.ts";
import { clopperPearson } from "../../../src/stats/proportion.ts";
import { around } from "../stopping/looks.ts";

const mean = { target: { kind: "mean" }, isOpposite: false, unit: "s" };
const chance = { target: { kind: "more-than", value: 0 }, isOpposite: false, unit: "chance" };
const hits = (count: number, n: number) => Array.from({ length: n }, (_, index) => Number(index < count));
const interval = (claim: typeof mean, values: number[], most = Infinity, level = 0.95) =>
  claimInterval(claim as never, sampleOf(values, null, most), level) as Estimate;

it("a chance has the interval of Clopper and Pearson, its opposite the rest to 1", () => {
  const exact = clopperPearson({ successes: 3, n: 100 }, 0.95);
  expect(interval(chance as never, hits(3, 100))).toEqual(exact);
  const { estimate, lower, upper } = interval({ ...chance, isOpposite: true } as never, hits(3, 100));
  expect([estimate, lower, upper]).toEqual([0.97, 1 - exact.upper, 1 - exact.lower]);
});

it("runs that share inputs say as much as their number of vectors lets them", () => {
  const shared = sampleOf(hits(200, 400), { of: (replication) => Math.floor(replication / 100) });
  const { lower, upper } = claimInterval(chance, shared, 0.95) as Estimate;
  const alone = interval(chance as never, hits(200, 400));
  expect(upper - lower).toBeGreaterThan(4 * (alone.upper - alone.lower));
});

it("few events bound a mean by its greatest value, or not at all", () => {
  const few = hits(10, 200).map((one) => 100 * one);
  const { lower, upper } = interval(mean, few, 1000);
  expect(lower < 5 && upper > 5 && upper < 100).toBe(true);
  expect(isRefusal(interval(mean, few))).toBe(true);
  // Of a share all but a few values are 1, and those few are the events.
  const availability = hits(10, 200).map((one) => 1 - one / 1000);
  expect(isRefusal(interval(mean, availability))).toBe(true);
  expect(interval(mean, availability, 1).lower).toBeLessThan(0.99);
});

it("what never varied says nothing of a mean", () => {
  expect(isRefusal(interval(mean, hits(0, 500)))).toBe(true);
  expect(interval(mean, hits(0, 500), 1).upper).toBeGreaterThan(0.005);
  expect(isRefusal(interval({ ...mean, target: { kind: "tail-mean", p: 0.9 } as never }, hits(0, 500)))).toBe(
    true,
  );
});

it("many events narrow it, though with caution: wider than an interval of the level by itself", () => {
  const { estimate, lower, upper } = interval(mean, around(10, 3, 400));
  const half = 1.96 * (3 / Math.SQRT2 / 20);
  expect(estimate).toBeCloseTo(10, 0);
  expect((upper - lower) / 2 / half).toBeGreaterThan(1.2);
  expect((upper - lower) / 2 / half).toBeLessThan(1.4);
});
