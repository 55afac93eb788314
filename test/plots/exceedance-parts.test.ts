import { expect, it } from "vitest";
import { exceedanceParts } from "../../src/plots/exceedance-parts.ts";

const point = (x: number, y: number, upper: number) => ({ x, y, lower: y / 2, upper });

it("a curve that is seen to its end has no bound", () => {
  const parts = exceedanceParts([point(1, 0.5, 0.6), point(2, 0.1, 0.2)], 0.01);
  expect(parts.line).toHaveLength(2);
  expect(parts.bound).toEqual([]);
});

it("where nothing was ever seen there is only a bound", () => {
  const parts = exceedanceParts([point(1, 0, 0.03), point(2, 0, 0.03)], 0.01);
  expect(parts.line).toEqual([]);
  expect(parts.bound).toEqual([
    { x: 1, y: 0.03 },
    { x: 2, y: 0.03 },
  ]);
});

it("a band's ends below the least chance are drawn at it", () => {
  expect(exceedanceParts([{ x: 1, y: 0.02, lower: 0, upper: 2 }], 0.01).band).toEqual([
    { x: 1, lower: 0.01, upper: 1 },
  ]);
});
