import { expect, it } from "vitest";
import { rankRanges, sizeOf } from "../../src/experiment/ranks.ts";

const effect = (estimate: number, lower: number, upper: number) => ({
  estimate,
  lower,
  upper,
  level: 0.95,
  n: 10,
});
const refused = { refused: "too few" };

it("the size is that of the larger effect, whatever its sign", () => {
  expect(sizeOf([effect(-5, -6, -4), effect(2, 1, 3)])).toEqual({ estimate: 5, lower: 4, upper: 6 });
  expect(sizeOf([effect(1, -2, 4)])).toEqual({ estimate: 1, lower: 0, upper: 4 });
  expect(sizeOf([effect(0, 0, 0), effect(0, 0, 0)])).toEqual({ estimate: 0, lower: 0, upper: 0 });
});

it("an effect without an interval may be of any size, and two of them are of none that is known", () => {
  expect(sizeOf([effect(-5, -6, -4), refused])).toEqual({ estimate: 5, lower: 4, upper: Infinity });
  expect(sizeOf([refused, refused])).toBeNull();
});

it("sizes whose intervals lie apart have one place each, and others a range of places", () => {
  const size = (lower: number, upper: number) => ({ estimate: lower, lower, upper });
  expect(rankRanges([size(1, 2), size(5, 6), size(3, 4)])).toEqual([
    { from: 3, to: 3 },
    { from: 1, to: 1 },
    { from: 2, to: 2 },
  ]);
  expect(rankRanges([size(1, 3), size(5, 6), null])).toEqual([
    { from: 2, to: 3 },
    { from: 1, to: 2 },
    { from: 1, to: 3 },
  ]);
  expect(rankRanges([])).toEqual([]);
});
