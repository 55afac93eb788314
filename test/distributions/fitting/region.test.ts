import { expect, it } from "vitest";
import { highest } from "../../../src/distributions/fitting/maximum.ts";
import { extremesOver, regionAround } from "../../../src/distributions/fitting/region.ts";

const wide = [
  [-50, 50],
  [-50, 50],
] as const;
const slanted = ([x, y]: readonly number[]): number => -(x * x) - 1.8 * x * y - y * y;

it("over an ellipse the extremes are those of algebra", () => {
  const edge = regionAround(slanted, highest(slanted, [1, 1], wide)!, 2)!;
  // max x over x² + 1.8 x y + y² = 2: √(2 / (1 − 0.81)).
  const most = Math.sqrt(2 / (1 - 0.9 * 0.9));
  const [lower, upper] = extremesOver(edge, ([x]) => x);
  expect(upper).toBeCloseTo(most, 3);
  expect(lower).toBeCloseTo(-most, 3);
});

it("over one number there are two ends, not alike where the hill is not", () => {
  const hill = ([x]: readonly number[]): number => x - Math.exp(x);
  const edge = regionAround(hill, highest(hill, [1], [[-50, 50]])!, 2)!;
  const [lower, upper] = extremesOver(edge, ([x]) => x);
  for (const x of [lower, upper]) expect(hill([x])).toBeCloseTo(-3, 5);
  expect(lower + upper).toBeLessThan(-0.5);
});

it("a surface that does not fall far enough has no region", () => {
  const bell = ([x]: readonly number[]): number => Math.exp(-x * x);
  expect(regionAround(bell, highest(bell, [0.1], [[-50, 50]])!, 2)).toBeUndefined();
});
