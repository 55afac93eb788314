import { expect, it } from "vitest";
import { seriesWithin } from "../../src/plots/series.ts";

it("keeps what is within, with values at both edges", () => {
  expect(seriesWithin([0, 10, 20], [0, 10, 0], 5, 15)).toEqual([
    { x: 5, y: 5 },
    { x: 10, y: 10 },
    { x: 15, y: 5 },
  ]);
  expect(seriesWithin([0, 10], [0, 10], 2, 4)).toEqual([
    { x: 2, y: 2 },
    { x: 4, y: 4 },
  ]);
  expect(seriesWithin([0, 1, 2], [1, Number.NaN, 3], 0, 2)).toHaveLength(2);
});
