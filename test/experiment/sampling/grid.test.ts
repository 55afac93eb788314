import fc from "fast-check";
import { expect, it } from "vitest";
import { grid } from "../../../src/experiment/sampling/grid.ts";
import { seedKey } from "../../../src/kernel/keys.ts";

const seed = seedKey("s");

it("the last factor changes fastest", () => {
  const points = grid.points(
    {},
    { "a.b": [1, 2], "c.d": { from: "1 h", to: "3 h", steps: 3, scale: "linear" } },
    seed,
  );
  expect(points.map((point) => [...point.values()].join(" "))).toEqual([
    ...["1 1 h", "1 2 h", "1 3 h", "2 1 h", "2 2 h", "2 3 h"],
  ]);
  expect([...points[0].keys()]).toEqual(["a.b", "c.d"]);
});

it("there is every combination, once", () => {
  const sizes = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 });
  const property = fc.property(sizes, (lengths) => {
    const factors = Object.fromEntries(
      lengths.map((length, index) => [`f.${index}`, Array.from({ length }, (_, level) => level)]),
    );
    const points = grid.points({}, factors, seed);
    const product = lengths.reduce((size, length) => size * length, 1);
    expect(grid.count({}, factors)).toBe(product);
    expect(new Set(points.map((point) => JSON.stringify([...point])))).toHaveLength(product);
  });
  fc.assert(property, { seed: 1, numRuns: 50 });
});

it("a law is no factor of a grid, but a list of one is", () => {
  expect(grid.refusal({ uniform: ["1 h", "2 h"] })).toContain("latin-hypercube");
  expect(grid.refusal({ oneOf: [1, 2] })).toBeNull();
  expect(grid.refusal([1, 2])).toBeNull();
});
