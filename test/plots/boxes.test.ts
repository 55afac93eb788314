import { expect, it } from "vitest";
import { cross, crosses, isWithin, overlap } from "../../src/plots/boxes.ts";

const box = { left: 0, top: 0, right: 10, bottom: 10 };

it("boxes overlap when they share an area, and lie within when all of them does", () => {
  expect(overlap(box, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
  expect(overlap(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
  expect(isWithin({ left: 0, top: 1, right: 10, bottom: 9 }, box)).toBe(true);
  expect(isWithin({ left: -1, top: 1, right: 10, bottom: 9 }, box)).toBe(false);
});

it("a line crosses a box that it runs through, and not one that it passes or touches", () => {
  expect(crosses({ from: [-5, 5], to: [15, 5] }, box)).toBe(true);
  expect(crosses({ from: [5, 5], to: [6, 6] }, box)).toBe(true);
  expect(crosses({ from: [-5, 12], to: [15, 12] }, box)).toBe(false);
  expect(crosses({ from: [-5, 10], to: [15, 10] }, box)).toBe(false);
  expect(crosses({ from: [-9, 0], to: [0, -9] }, box)).toBe(false);
});

it("lines cross in their middles, not at their ends", () => {
  expect(cross({ from: [0, 0], to: [2, 2] }, { from: [0, 2], to: [2, 0] })).toBe(true);
  expect(cross({ from: [0, 0], to: [2, 2] }, { from: [2, 2], to: [4, 0] })).toBe(false);
});
