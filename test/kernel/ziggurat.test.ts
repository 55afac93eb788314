import { expect, it } from "vitest";
import { height, TAIL, width } from "../../src/kernel/ziggurat.ts";

it("all 256 layers have the same area, the lowest one with the tail of the exponential", () => {
  const area = TAIL * Math.exp(-TAIL) + Math.exp(-TAIL);
  expect(width[0] * height[1]).toBeCloseTo(area, 14);
  for (let i = 1; i < 256; i++) expect(width[i] * (height[i + 1] - height[i])).toBeCloseTo(area, 12);
});

it("layers narrow to nothing at height 1", () => {
  expect([width.length, width[1], width[256], height[256]]).toEqual([257, TAIL, 0, 1]);
  for (let i = 0; i < 256; i++) expect(width[i]).toBeGreaterThan(width[i + 1]);
});
