import { expect, it } from "vitest";
import { momentsOf } from "../../src/stats/moments.ts";

it("finds mean, spread and skew of a small list", () => {
  const { n, mean, sd, third } = momentsOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect([n, mean, third]).toEqual([8, 5, 5.25]);
  expect(sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
});

it("loses no digits to a large common offset", () => {
  const plain = momentsOf([1, 2, 4]);
  const far = momentsOf([1e9 + 1, 1e9 + 2, 1e9 + 4]);
  expect(far.sd).toBeCloseTo(plain.sd, 6);
  expect(far.third).toBeCloseTo(plain.third, 5);
});

it("takes one value, and none", () => {
  expect(momentsOf([3])).toEqual({ n: 1, mean: 3, sumOfSquares: 0, sd: 0, third: 0, fourth: 0 });
  expect(momentsOf([]).mean).toBeNaN();
});
