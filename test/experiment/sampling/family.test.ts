import { expect, it } from "vitest";
import { pointCount, pointsOf, refusalOf, samplingSchema } from "../../../src/experiment/sampling/family.ts";
import { seedKey } from "../../../src/kernel/keys.ts";

const hypercube = samplingSchema().parse({ kind: "latin-hypercube", points: "20" });

it("the kind that is named chooses the points", () => {
  const factors = { "a.b": [1, 2], "c.d": [1, 2, 3] };
  expect(pointCount({ kind: "grid" }, factors)).toBe(6);
  expect(pointsOf({ kind: "grid" }, factors, seedKey("s"))).toHaveLength(6);
  expect(pointCount(hypercube, factors)).toBe(20);
  expect(refusalOf({ kind: "grid" }, { uniform: [1, 2] })).toContain("law");
});

it("points that fall together are one", () => {
  expect(pointsOf(hypercube, { "a.b": [1, 2] }, seedKey("s"))).toHaveLength(2);
  expect(pointsOf({ kind: "grid" }, { "a.b": { oneOf: [1, 1, 2] } }, seedKey("s"))).toHaveLength(2);
});

it("too few and too many points are refused", () => {
  const isRight = (points: number) => samplingSchema().safeParse({ kind: "latin-hypercube", points }).success;
  expect([1, 2, 1000, 1001].map(isRight)).toEqual([false, true, true, false]);
});
