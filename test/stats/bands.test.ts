import { expect, it } from "vitest";
import { dkwBand, equalLevelsBand } from "../../src/stats/bands.ts";
import { exceedance } from "../../src/stats/exceedance.ts";
import { localLevel } from "../../src/stats/local-level.ts";
import { ascending, type Numbers } from "../../src/stats/numbers.ts";
import { boundAfterNone } from "../../src/stats/proportion.ts";
import { type Chance, chance } from "../support/chance.ts";
import { leastCoverage } from "../support/coverage.ts";

const at = Array.from({ length: 60 }, (_, i) => i / 10);

it("is ±0.043 for a thousand values by Dvoretzky, Kiefer and Wolfowitz, within 0 and 1", () => {
  const sorted = Float64Array.from({ length: 1000 }, (_, i) => i);
  const [low, middle, high] = dkwBand(sorted, [-1, 499, 2000], 0.95);
  expect([low!.upper, high!.lower]).toEqual([1, 0]);
  expect([middle!.estimate, middle!.upper - 0.5]).toEqual([0.5, expect.closeTo(0.04295, 5)]);
});

it("of equal local levels ends beyond the greatest value at the bound of what was never seen", () => {
  const sorted = new Float64Array(200);
  const [beyond] = equalLevelsBand(sorted, [1], 0.95);
  expect(beyond!.upper).toBeCloseTo(boundAfterNone(200, 1 - localLevel(200, 0.95) / 2), 12);
  expect(beyond).toMatchObject({ level: 0.95, n: 200, estimate: 0, lower: 0 });
  expect(beyond!.upper).toBeLessThan(dkwBand(sorted, [1], 0.95)[0]!.upper);
});

it("both hold for all x at once over 400 seeds (error 3e-5), which the intervals of each x do not", () => {
  const draw = ({ exponential }: Chance) => ascending(Float64Array.from({ length: 100 }, exponential));
  const share = (band: (sorted: Numbers) => readonly { x: number; lower: number; upper: number }[]) => {
    let held = 0;
    for (let seed = 0; seed < 400; seed++)
      if (
        band(draw(chance(seed))).every(
          ({ x, lower, upper }) => lower <= Math.exp(-x) && Math.exp(-x) <= upper,
        )
      )
        held++;
    return held / 400;
  };
  const least = leastCoverage(0.95, 400);
  expect(share((sorted) => dkwBand(sorted, at, 0.95))).toBeGreaterThan(least);
  // the local level is found once, as it does not hang on the values
  const each = new Map<number, { lower: number; upper: number }>();
  const fromCounts = (sorted: Numbers) =>
    at.map((x) => {
      const above = sorted.filter((value) => value > x).length;
      const known = each.get(above) ?? equalLevelsBand(sorted, [x], 0.95)[0]!;
      each.set(above, known);
      return { x, lower: known.lower, upper: known.upper };
    });
  expect(share(fromCounts)).toBeGreaterThan(least);
  expect(share((sorted) => exceedance(sorted, at, 0.95))).toBeLessThan(least);
});
