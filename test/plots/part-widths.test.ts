import { expect, it } from "vitest";
import { partWidths } from "../../src/plots/part-widths.ts";

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

it("widths add up to the length, and what is not nothing can be seen", () => {
  for (const values of [[1, 2, 3], [1e-9, 5, 0, 1e-9], [7], [1, 1e6]]) {
    const widths = partWidths(values, 200);
    expect(sum(widths)).toBeCloseTo(200, 9);
    for (const [i, width] of widths.entries()) expect(width >= 0.5).toBe(values[i]! > 0);
  }
});

it("nothing has no width, and a bar shorter than its parts keeps their proportions", () => {
  expect(partWidths([0, 0], 100)).toEqual([0, 0]);
  expect(
    sum(
      partWidths(
        Array.from({ length: 60 }, () => 1),
        3,
      ),
    ),
  ).toBeCloseTo(3, 9);
});
